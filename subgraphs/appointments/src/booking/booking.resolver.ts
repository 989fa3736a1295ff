import { plusDays, romeInstant } from '@respi/kit/clock.js';
import { type Connection, decodeCursor, pageOf, pageSize } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { LocalDate } from '@respi/kit/scalars.js';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { loadAgenda } from '../agenda/agenda.reads.js';
import { Agenda } from '../agenda/agenda.type.js';
import { loadPurpose } from '../agenda/purpose.resolver.js';
import { Purpose } from '../agenda/purpose.type.js';
import { inLanguage } from '../letter/in-language.js';
import { Person } from '../stubs/person.stub.js';
import { BookingConnection, BookingFilter } from './booking.connection.js';
import { Booking } from './booking.entity.js';
import {
  canCancel,
  canCheckIn,
  canMarkNoShow,
  canMove,
  canReadNumbers,
  canServe,
  canTelephone,
} from './booking.policy.js';
import { bookingsOfDay, bookingsPage, loadBooking } from './booking.reads.js';
import { historyOf, messagesOf } from './booking-log.reads.js';
import { BookingEvent, BookingMessage } from './booking-log.type.js';
import { bookingsToCall } from './call-list.reads.js';
import { bookingByToken } from './public-booking.reads.js';
import { PublicBooking } from './public-booking.type.js';

/** What is kept sealed, opened for whom it is for. */
const openedFor = (ctx: HouseContext, row: Booking, sealed: string | null | undefined): string | null =>
  sealed && canReadNumbers(ctx.actor, row) ? ctx.house.cipher.open(sealed) : null;

@Resolver(() => Booking)
export class BookingResolver {
  @Query(() => PublicBooking, {
    nullable: true,
    description: 'Appuntamento. By its manage link, without an account (A17).',
  })
  booking(@Ctx() ctx: HouseContext, @Arg('token', () => String) token: string): Promise<PublicBooking | null> {
    return bookingByToken(ctx, token);
  }

  @Query(() => Booking, { nullable: true, description: 'Appuntamento. By id, for staff.' })
  staffBooking(@Ctx() ctx: HouseContext, @Arg('id', () => ID) id: string): Promise<Booking | null> {
    return loadBooking(ctx, id);
  }

  @Query(() => [Booking], { nullable: true, description: 'Lista del giorno. By time and counter, printable (A30).' })
  async dayList(
    @Ctx() ctx: HouseContext,
    @Arg('agendaId', () => ID) agendaId: string,
    @Arg('on', () => LocalDate) on: string,
  ): Promise<Booking[]> {
    if (!isId(agendaId)) return [];
    return bookingsOfDay(ctx, agendaId, romeInstant(on), romeInstant(plusDays(on, 1)));
  }

  @Query(() => [Booking], {
    nullable: true,
    description:
      'Da chiamare. Citizens whom no letter reached, or with a telephone only and something to be told (A20).',
  })
  async callList(@Ctx() ctx: HouseContext, @Arg('agendaId', () => ID) agendaId: string): Promise<Booking[]> {
    return isId(agendaId) ? bookingsToCall(ctx, agendaId) : [];
  }

  @Query(() => BookingConnection, {
    nullable: true,
    description: 'Appuntamenti. That the viewer can see, latest first.',
  })
  async bookings(
    @Ctx() ctx: HouseContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => BookingFilter, { nullable: true }) filter?: BookingFilter,
  ): Promise<Connection<Booking>> {
    const size = pageSize(first);
    const agendaId = filter?.agendaId ?? null;
    const isNowhere = agendaId !== null && !isId(agendaId);
    const rows = isNowhere
      ? []
      : await bookingsPage(ctx, {
          after: decodeCursor(after, 2),
          size,
          agendaId,
          state: filter?.state ?? null,
          from: filter?.from ? romeInstant(filter.from) : null,
          to: filter?.to ? romeInstant(plusDays(filter.to, 1)) : null,
          text: filter?.text?.trim().replace(/[%_\\]/g, '') || null,
          bookedBy: filter?.mineOnly ? ctx.actor.personId : null,
        });
    return pageOf(rows, size, (row) => [row.startsAt.toISOString(), row.id], { after });
  }

  @FieldResolver(() => Purpose, {
    description: 'Motivo. As it is now; title and documents of the booking are its own.',
  })
  async purpose(@Root() root: Booking, @Ctx() ctx: HouseContext): Promise<Purpose> {
    const found = await loadPurpose(ctx, root.purposeId);
    if (!found) throw new Error(`booking ${root.id} without a purpose`);
    return found;
  }

  @FieldResolver(() => String, { description: 'Motivo, come confermato. In the reader’s language (A28).' })
  purposeTitle(@Root() { purposeTitle }: Booking, @Ctx() ctx: HouseContext): string {
    return inLanguage(purposeTitle, ctx.locale);
  }

  @FieldResolver(() => Agenda, { description: 'Agenda. That receives.' })
  async agenda(@Root() root: Booking, @Ctx() ctx: HouseContext): Promise<Agenda> {
    const found = await loadAgenda(ctx, root.agendaId);
    if (!found) throw new Error(`booking ${root.id} without an agenda`);
    return found;
  }

  @FieldResolver(() => [String], { description: 'Documenti. As confirmed, in the reader’s language (A28).' })
  documents(@Root() { documentList }: Booking, @Ctx() ctx: HouseContext): string[] {
    return documentList.map((label) => inLanguage(label, ctx.locale));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Numero della pratica. As the citizen gave it; for those who receive and for who booked (A2).',
  })
  pratica(@Root() root: Booking, @Ctx() ctx: HouseContext): string | null {
    return openedFor(ctx, root, root.sealedPratica);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Codice fiscale. Where the person gave one; for those who receive and for who booked (A13).',
  })
  taxCode(@Root() root: Booking, @Ctx() ctx: HouseContext): string | null {
    return openedFor(ctx, root, root.sealedTaxCode);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Prenotato da. Who booked for the citizen (A11).' })
  bookedBy(@Root() { bookedBy }: Booking): Person | null {
    return bookedBy ? { id: bookedBy } : null;
  }

  @FieldResolver(() => [BookingMessage], {
    description: 'Messaggi. Letters to the citizen and what became of them (A20).',
  })
  messages(@Root() root: Booking, @Ctx() ctx: HouseContext): Promise<BookingMessage[]> {
    return messagesOf(ctx, root);
  }

  @FieldResolver(() => [BookingEvent], { description: 'Storia. Every change, oldest first (A31).' })
  history(@Root() root: Booking, @Ctx() ctx: HouseContext): Promise<BookingEvent[]> {
    return historyOf(ctx, root);
  }

  @FieldResolver(() => Boolean, { description: 'Può segnare l’arrivo.' })
  viewerCanCheckIn(@Root() root: Booking, @Ctx() { actor }: HouseContext): boolean {
    return canCheckIn(actor, root);
  }

  @FieldResolver(() => Boolean, { description: 'Può segnare una telefonata.' })
  viewerCanTelephone(@Root() root: Booking, @Ctx() { actor }: HouseContext): boolean {
    return canTelephone(actor, root);
  }

  @FieldResolver(() => Boolean, { description: 'Può ricevere.' })
  viewerCanServe(@Root() root: Booking, @Ctx() { actor }: HouseContext): boolean {
    return canServe(actor, root);
  }

  @FieldResolver(() => Boolean, { description: 'Può segnare l’assenza.' })
  viewerCanMarkNoShow(@Root() root: Booking, @Ctx() { actor }: HouseContext): boolean {
    return canMarkNoShow(actor, root);
  }

  @FieldResolver(() => Boolean, { description: 'Può annullare.' })
  viewerCanCancel(@Root() root: Booking, @Ctx() { actor }: HouseContext): boolean {
    return canCancel(actor, root);
  }

  @FieldResolver(() => Boolean, { description: 'Può spostare.' })
  viewerCanMove(@Root() root: Booking, @Ctx() { actor }: HouseContext): boolean {
    return canMove(actor, root);
  }
}
