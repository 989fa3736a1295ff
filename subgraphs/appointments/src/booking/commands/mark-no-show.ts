import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { canMarkNoShow } from '../booking.policy.js';
import { BookingState } from '../booking.states.js';
import { BookingPayload, BookingStepInput, takeStep } from '../booking-step.js';

/** Marks non presentato. */
export const markNoShow = (ctx: HouseContext, input: BookingStepInput): Promise<BookingPayload> =>
  takeStep(ctx, input, {
    verb: 'markNoShow',
    to: BookingState.NO_SHOW,
    may: canMarkNoShow,
    expect: ({ startsAt }, now) => {
      if (startsAt > now)
        throw new Refusal(UserErrorCode.TOO_SOON, 'L’ora dell’appuntamento non è ancora arrivata.', ['bookingId']);
    },
  });

@Resolver()
export class MarkNoShow {
  @Mutation(() => BookingPayload, { description: 'Non presentato. Once the hour has come (A30, A31).' })
  markNoShow(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => BookingStepInput) input: BookingStepInput,
  ): Promise<BookingPayload> {
    return markNoShow(ctx, input);
  }
}
