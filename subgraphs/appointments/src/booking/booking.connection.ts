import { connectionOf } from '@respi/kit/connection.js';
import { LocalDate } from '@respi/kit/scalars.js';
import { Field, ID, InputType } from 'type-graphql';
import { Booking } from './booking.entity.js';
import { BookingState } from './booking.states.js';

export const BookingConnection = connectionOf(Booking, 'Booking');

@InputType({ description: 'Filtro degli appuntamenti.' })
export class BookingFilter {
  @Field(() => ID, { nullable: true, description: 'Agenda.' }) agendaId?: string | null;
  @Field(() => BookingState, { nullable: true, description: 'Stato.' }) state?: BookingState | null;
  @Field(() => LocalDate, { nullable: true, description: 'Dal. First local day.' }) from?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Al. Last local day, included.' }) to?: string | null;
  @Field(() => String, { nullable: true, description: 'Testo. Code, or beginning of name or surname.' }) text?:
    | string
    | null;
  @Field(() => Boolean, { nullable: true, description: 'Solo miei. Booked by the viewer for citizens.' }) mineOnly?:
    | boolean
    | null;
}
