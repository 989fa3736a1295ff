import type { Actor } from '@respi/kit/actor.js';
import { command, expectVersion } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { lockBooking } from './bearer.js';
import { Booking } from './booking.entity.js';
import { loadBooking } from './booking.reads.js';
import { BookingOutcome, BookingState, canBecome } from './booking.states.js';
import { countBooking } from './booking-messages.js';
import { freeContact } from './contact.js';
import { inviteToSupplement } from './invite-to-supplement.js';

@InputType({ description: 'Passo allo sportello, su un appuntamento.' })
export class BookingStepInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => ID, { description: 'Appuntamento.' }) bookingId!: string;
  @Field(() => BookingOutcome, { nullable: true, description: 'Esito. When the person was received.' })
  outcome?: BookingOutcome | null;
  @Field(() => Text, { nullable: true, description: 'Motivo. At most 500 characters.' }) reason?: string | null;
  @Field(() => Int, { nullable: true, description: 'Versione attesa.' }) expectedVersion?: number | null;
}

@ObjectType({ description: 'Appuntamento dopo un passo allo sportello.' })
export class BookingPayload {
  @Field(() => Booking, { nullable: true, description: 'Appuntamento.' }) booking?: Booking | null;
  @Field(() => [UserError], { description: 'Errori.' }) userErrors: UserError[] = [];
}

export interface Step {
  readonly verb: string;
  readonly to: BookingState;
  readonly may: (actor: Actor, row: Booking) => boolean;
  /** Refuses what the state alone does not. */
  readonly expect?: (booking: Booking, now: Date) => void;
}

/** One step of the front desk (A30, A31): keeps actor, time and reason. Refuses NOT_FOUND, WRONG_STATE, NOT_YOURS. */
export async function takeStep(ctx: HouseContext, input: BookingStepInput, step: Step): Promise<BookingPayload> {
  const { bookingId } = await command(ctx, { verb: step.verb, input }, async (tx) => {
    const booking = await lockBooking(tx, { bookingId: input.bookingId });
    expectVersion(booking, input.expectedVersion);
    if (canBecome(booking.state, step.to) && !step.may(ctx.actor, booking)) {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Può farlo solo chi riceve a questo sportello.');
    }
    const from = booking.state;
    booking.become(step.to);
    step.expect?.(booking, tx.now);
    booking.reason = input.reason?.trim().slice(0, 500) || null;
    booking.outcome = input.outcome ?? null;
    if (step.to !== BookingState.CHECKED_IN) {
      booking.endedAt = tx.now;
      await freeContact(tx, booking.id);
    }
    await tx.event({ entity: 'booking', entityId: booking.id, verb: step.verb, detail: { from, to: step.to } });
    await countBooking(tx, `BOOKING_${step.to}`, booking, input.outcome ? { outcome: input.outcome } : {});
    if (input.outcome === BookingOutcome.DOCUMENTS_MISSING) await inviteToSupplement(tx, booking);
    return { bookingId: booking.id };
  });
  return { booking: await loadBooking(ctx, bookingId), userErrors: [] };
}
