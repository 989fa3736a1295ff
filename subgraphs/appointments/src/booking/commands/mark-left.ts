import type { HouseContext } from '@respi/kit/context.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { canMarkLeft } from '../booking.policy.js';
import { BookingState } from '../booking.states.js';
import { BookingPayload, BookingStepInput, takeStep } from '../booking-step.js';

/** Marks andato via. */
export const markLeft = (ctx: HouseContext, input: BookingStepInput): Promise<BookingPayload> =>
  takeStep(ctx, input, {
    verb: 'markLeft',
    to: BookingState.LEFT,
    may: canMarkLeft,
  });

@Resolver()
export class MarkLeft {
  @Mutation(() => BookingPayload, { description: 'Andato via. Came and left before being received (A30).' })
  markLeft(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => BookingStepInput) input: BookingStepInput,
  ): Promise<BookingPayload> {
    return markLeft(ctx, input);
  }
}
