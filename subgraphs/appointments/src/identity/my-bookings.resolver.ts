import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { Arg, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Localized } from '../availability/rules.js';
import { BookingState } from '../booking/booking.states.js';
import { PublicBooking } from '../booking/public-booking.type.js';
import { hashOfToken } from '../booking/token.js';
import { inLanguage } from '../letter/in-language.js';

@ObjectType({ description: 'Una delle mie prenotazioni. What, where and when; no personal data (A10).' })
export class MyBooking {
  @Field(() => String, { description: 'Codice.' }) code!: string;
  @Field(() => BookingState, { description: 'Stato.' }) state!: BookingState;
  @Field(() => String, { description: 'Motivo. In the reader’s language.' }) purposeTitle!: string;
  @Field(() => Date, { description: 'Inizio.' }) startsAt!: Date;
  @Field(() => String, { description: 'Ufficio. Name of the place.' }) officeName!: string;
  @Field(() => String, { nullable: true, description: 'Indirizzo.' }) address!: string | null;
}

@ObjectType({ description: 'Le mie prenotazioni. Those that lie ahead and were bound to who logged in (A10).' })
export class MyBookings {
  @Field(() => Date, { description: 'Fine. Until when the page can be read without another login.' }) endsAt!: Date;
  @Field(() => [MyBooking], { description: 'Prenotazioni. By time; at most 200.' }) bookings!: MyBooking[];
}

interface Row {
  readonly expires_at: Date;
  readonly code: string | null;
  readonly state: BookingState;
  readonly title: Localized;
  readonly starts_at: Date;
  readonly place_name: string;
  readonly address: string | null;
}

const MINE = prepared('identity.myBookings', 'select * from my_bookings($1, $2)');
const BOUND = prepared('identity.isBound', 'select is_bound($1) as bound');

@Resolver(() => PublicBooking)
export class MyBookingsResolver {
  @Query(() => MyBookings, {
    nullable: true,
    description: 'Le mie prenotazioni. By the ticket of a login; null once it is over, and for any other text (A10).',
  })
  async myBookings(@Ctx() ctx: HouseContext, @Arg('ticket', () => String) ticket: string): Promise<MyBookings | null> {
    const isTicket = /^[\w-]{22}$/.test(ticket);
    const rows = isTicket ? await ctx.db.rows<Row>(MINE, [hashOfToken(ticket), ctx.clock.now()]) : [];
    if (!rows[0]) return null;
    const bookings = rows.flatMap(({ code, state, title, starts_at: startsAt, place_name: officeName, address }) =>
      code ? [{ code, state, startsAt, officeName, address, purposeTitle: inLanguage(title, ctx.locale) }] : [],
    );
    return { endsAt: rows[0].expires_at, bookings };
  }

  @FieldResolver(() => Boolean, {
    description: 'Collegato. Whether it is bound to a digital identity; never to whose (A10).',
  })
  async isBound(@Root() { id }: PublicBooking, @Ctx() ctx: HouseContext): Promise<boolean> {
    return (await ctx.db.row<{ bound: boolean }>(BOUND, [id]))?.bound ?? false;
  }
}
