import { localDate } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Booking } from '../booking/booking.entity.js';
import { loadBooking } from '../booking/booking.reads.js';
import { PublicBooking } from '../booking/public-booking.type.js';
import { Person } from '../stubs/person.stub.js';
import { affectedBookings, proposalFor } from './closure.reads.js';
import { AffectedBooking, MoveProposal } from './closure.type.js';

@Resolver(() => AffectedBooking)
export class AffectedBookingResolver {
  @Query(() => [AffectedBooking], {
    nullable: true,
    description: 'Appuntamenti toccati da chiusure. Of an agenda, those still to be decided first (A27).',
  })
  async affectedBookings(
    @Ctx() ctx: HouseContext,
    @Arg('agendaId', () => ID) agendaId: string,
  ): Promise<AffectedBooking[]> {
    return isId(agendaId) ? affectedBookings(ctx, agendaId, localDate(ctx.clock.now())) : [];
  }

  @FieldResolver(() => Booking, { nullable: true, description: 'Appuntamento.' })
  booking(@Root() { bookingId }: AffectedBooking, @Ctx() ctx: HouseContext): Promise<Booking | null> {
    return loadBooking(ctx, bookingId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Chi ha deciso.' })
  decidedBy(@Root() { decidedById }: AffectedBooking): Person | null {
    return decidedById ? { id: decidedById } : null;
  }
}

@Resolver(() => PublicBooking)
export class ProposalResolver {
  @FieldResolver(() => MoveProposal, {
    nullable: true,
    description: 'Nuovo orario proposto. Kept while the office waits for an answer (A33).',
  })
  proposal(@Root() { id }: PublicBooking, @Ctx() ctx: HouseContext): Promise<MoveProposal | null> {
    return proposalFor(ctx, id);
  }
}
