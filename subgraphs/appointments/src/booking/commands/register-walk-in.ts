import { randomUUID } from 'node:crypto';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { canManage } from '../../agenda/agenda.policy.js';
import { CELL_MS } from '../../availability/rules.js';
import { rulesOfPurpose } from '../../hold/agenda-rules.js';
import { loadBooking } from '../booking.reads.js';
import { BookingOrigin, BookingState } from '../booking.states.js';
import { countBooking } from '../booking-messages.js';
import { BookingPayload } from '../booking-step.js';
import { checkForm } from '../citizen-form.js';
import { newBooking } from '../new-booking.js';

@InputType({ description: 'Persona che si presenta senza prenotazione.' })
export class RegisterWalkInInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => ID, { description: 'Motivo.' }) purposeId!: string;
  @Field(() => Text, { description: 'Nome.' }) name!: string;
  @Field(() => Text, { nullable: true, description: 'Cognome.' }) surname?: string | null;
  @Field(() => String, { description: 'Lingua.' }) language!: string;
  @Field(() => Text, { nullable: true, description: 'Note.' }) notes?: string | null;
}

/** Counter of a person received without a place of their own. */
const NO_COUNTER = 0;

/** Registers a walk-in as an origin of its own (A5): it takes no booked place. Refuses NOT_FOUND, NOT_YOURS. */
export async function registerWalkIn(ctx: HouseContext, input: RegisterWalkInInput): Promise<{ bookingId: string }> {
  return command(ctx, { verb: 'registerWalkIn', input }, async (tx) => {
    const rules = await rulesOfPurpose(tx, input.purposeId);
    if (!canManage(ctx.actor, rules.agenda))
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Può registrare solo chi riceve a questo sportello.');
    const person = checkForm(input, { needsPratica: false, needsContact: false });
    const startsAt = new Date(Math.floor(tx.now.getTime() / CELL_MS) * CELL_MS);
    const endsAt = new Date(startsAt.getTime() + rules.purpose.durationMinutes * 60_000);
    const taken = { id: randomUUID(), counter: NO_COUNTER, startsAt, endsAt, partySize: 1 };
    const booking = newBooking(tx, rules, taken, person, BookingOrigin.WALK_IN);
    booking.state = BookingState.CHECKED_IN;
    await tx.em.flush();
    await tx.event({ entity: 'booking', entityId: booking.id, verb: 'walked-in' });
    await countBooking(tx, 'BOOKING_CHECKED_IN', booking);
    return { bookingId: booking.id };
  });
}

@Resolver()
export class RegisterWalkIn {
  @Mutation(() => BookingPayload, {
    description: 'Senza prenotazione. Registers a person who came without a booking (A5).',
  })
  async registerWalkIn(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RegisterWalkInInput) input: RegisterWalkInInput,
  ): Promise<BookingPayload> {
    const { bookingId } = await registerWalkIn(ctx, input);
    return { booking: await loadBooking(ctx, bookingId), userErrors: [] };
  }
}
