import { localDate } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { canCheckIn } from '../booking.policy.js';
import { BookingState } from '../booking.states.js';
import { BookingPayload, BookingStepInput, takeStep } from '../booking-step.js';

/** Marks arrivato. */
export const checkIn = (ctx: HouseContext, input: BookingStepInput): Promise<BookingPayload> =>
  takeStep(ctx, input, {
    verb: 'checkIn',
    to: BookingState.CHECKED_IN,
    may: canCheckIn,
    expect: ({ startsAt }, now) => {
      if (localDate(startsAt) !== localDate(now)) {
        throw new Refusal(UserErrorCode.TOO_SOON, 'L’appuntamento non è per oggi.', ['bookingId']);
      }
    },
  });

@Resolver()
export class CheckIn {
  @Mutation(() => BookingPayload, { description: 'Arrivato. The person is here (A30).' })
  checkIn(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => BookingStepInput) input: BookingStepInput,
  ): Promise<BookingPayload> {
    return checkIn(ctx, input);
  }
}
