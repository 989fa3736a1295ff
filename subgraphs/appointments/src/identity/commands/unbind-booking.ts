import type { HouseContext } from '@respi/kit/context.js';
import { notFound } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { lockBooking } from '../../booking/bearer.js';
import { bookingByToken, rowByToken } from '../../booking/public-booking.reads.js';
import { actAsHouse } from '../as-house.js';
import { BindBookingPayload } from './bind-booking.js';

@InputType({ description: 'Distacco di una prenotazione dall’identità digitale.' })
export class UnbindBookingInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => String, { description: 'Gettone. Of the manage link.' }) token!: string;
}

/** Takes the bond away: no login lists the appointment any more. None is as good as one. Refuses NOT_FOUND. */
async function unbindBooking(ctx: HouseContext, input: UnbindBookingInput): Promise<void> {
  const found = await rowByToken(ctx, input.token);
  if (!found) throw notFound(['token']);
  await actAsHouse(ctx, { verb: 'unbindBooking', input }, async (tx) => {
    const { id, uid } = await lockBooking(tx, { bookingId: found.id });
    const gone = await tx.sql('delete from booking_identity where uid = ? returning uid', [uid]);
    if (gone.length > 0) await tx.event({ entity: 'booking', entityId: id, verb: 'identity-unbound' });
    return { bookingId: id };
  });
}

@Resolver()
export class UnbindBooking {
  @Mutation(() => BindBookingPayload, {
    description: 'Stacca dall’identità digitale. Nothing of it is kept; the appointment stays (A10).',
  })
  async unbindBooking(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => UnbindBookingInput) input: UnbindBookingInput,
  ): Promise<BindBookingPayload> {
    await unbindBooking(ctx, input);
    return { booking: await bookingByToken(ctx, input.token), userErrors: [] };
  }
}
