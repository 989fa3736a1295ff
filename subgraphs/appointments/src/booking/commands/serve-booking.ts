import type { HouseContext } from '@respi/kit/context.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { canServe } from '../booking.policy.js';
import { BookingState } from '../booking.states.js';
import { BookingPayload, BookingStepInput, takeStep } from '../booking-step.js';

/** Marks ricevuto. */
export const serveBooking = (ctx: HouseContext, input: BookingStepInput): Promise<BookingPayload> =>
  takeStep(ctx, input, {
    verb: 'serveBooking',
    to: BookingState.SERVED,
    may: canServe,
  });

@Resolver()
export class ServeBooking {
  @Mutation(() => BookingPayload, { description: 'Ricevuto. The person was received, with an outcome (A30).' })
  serveBooking(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => BookingStepInput) input: BookingStepInput,
  ): Promise<BookingPayload> {
    return serveBooking(ctx, input);
  }
}
