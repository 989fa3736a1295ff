import { command, expectVersion } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { lockBooking } from '../bearer.js';
import { canServe } from '../booking.policy.js';
import { loadBooking } from '../booking.reads.js';
import { BookingState } from '../booking.states.js';
import { BookingPayload, BookingStepInput } from '../booking-step.js';

/** Calls to the counter a person who has arrived (A30); the state stays. Refuses WRONG_STATE, NOT_YOURS. */
export async function callBooking(ctx: HouseContext, input: BookingStepInput): Promise<BookingPayload> {
  const { bookingId } = await command(ctx, { verb: 'callBooking', input }, async (tx) => {
    const booking = await lockBooking(tx, { bookingId: input.bookingId });
    expectVersion(booking, input.expectedVersion);
    if (booking.state !== BookingState.CHECKED_IN) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'Si chiama solo chi è arrivato.', ['bookingId'], {
        state: booking.state,
      });
    }
    if (!canServe(ctx.actor, booking))
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Può farlo solo chi riceve a questo sportello.');
    booking.calledAt = tx.now;
    await tx.event({ entity: 'booking', entityId: booking.id, verb: 'callBooking' });
    return { bookingId: booking.id };
  });
  return { booking: await loadBooking(ctx, bookingId), userErrors: [] };
}

@Resolver()
export class CallBooking {
  @Mutation(() => BookingPayload, { description: 'Chiama. Calls a waiting person to the counter (A30).' })
  callBooking(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => BookingStepInput) input: BookingStepInput,
  ): Promise<BookingPayload> {
    return callBooking(ctx, input);
  }
}
