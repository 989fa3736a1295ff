import type { CitizenVoucher } from '@respi/kit/citizen-voucher.js';
import type { Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockBooking } from '../../booking/bearer.js';
import type { Booking } from '../../booking/booking.entity.js';
import { BookingState } from '../../booking/booking.states.js';
import { bookingByToken, rowByToken } from '../../booking/public-booking.reads.js';
import { PublicBooking } from '../../booking/public-booking.type.js';
import { hashOfToken } from '../../booking/token.js';
import { actAsHouse, redeem } from '../as-house.js';

@InputType({ description: 'Collegamento di una prenotazione a un’identità digitale.' })
export class BindBookingInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => String, { description: 'Gettone. Of the manage link.' }) token!: string;
  @Field(() => String, { description: 'Attestazione. Of the login that was begun for this link.' }) voucher!: string;
}

@ObjectType({ description: 'Prenotazione collegata, o staccata.' })
export class BindBookingPayload {
  @Field(() => PublicBooking, { nullable: true, description: 'Appuntamento.' }) booking?: PublicBooking | null;
  @Field(() => [UserError], { description: 'Errori.' }) userErrors: UserError[] = [];
}

/** One answer for all reasons: who asks learns neither whose codice fiscale was given nor whether it is bound (A10, A14). */
const notTheirs = (): Refusal =>
  new Refusal(UserErrorCode.NOT_YOURS, 'Questa prenotazione non si può collegare a questa identità digitale.', [
    'identity',
  ]);

/** Takes the place of its person, which there is once per appointment by a constraint. Whether it was free, or already theirs. */
async function take(tx: Tx, { uid }: Booking, { identity }: CitizenVoucher): Promise<'NEW' | 'SAME' | 'TAKEN'> {
  const fresh = await tx.sql(
    'insert into booking_identity (uid, identity_key, bound_at) values (?, ?, ?) on conflict do nothing returning uid',
    [uid, identity, tx.now],
  );
  if (fresh.length > 0) return 'NEW';
  const [row] = await tx.sql<{ key: string }>('select identity_key as key from booking_identity where uid = ?', [uid]);
  return row?.key === identity ? 'SAME' : 'TAKEN';
}

/**
 * Binds an appointment that lies ahead to whoever logged in for it (A10): by link and login both, and only where no other
 * codice fiscale was given with it. The same again changes nothing. Refuses NOT_FOUND, WRONG_STATE, EXPIRED, NOT_YOURS.
 */
async function bindBooking(ctx: HouseContext, input: BindBookingInput): Promise<void> {
  const found = await rowByToken(ctx, input.token);
  if (!found) throw notFound(['token']);
  await actAsHouse(ctx, { verb: 'bindBooking', input }, async (tx) => {
    const said = await redeem(tx, input.voucher, 'CLAIM');
    const booking = await lockBooking(tx, { bookingId: found.id });
    if (booking.state !== BookingState.CONFIRMED || booking.startsAt <= tx.now) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'Questo appuntamento non è più attivo.', ['token']);
    }
    const isOfAnother = booking.taxCodeKey && !said.taxCodes.includes(booking.taxCodeKey);
    if (isOfAnother || said.about !== hashOfToken(input.token)) throw notTheirs();
    const taken = await take(tx, booking, said);
    if (taken === 'TAKEN') throw notTheirs();
    if (taken === 'NEW') await tx.event({ entity: 'booking', entityId: booking.id, verb: 'identity-bound' });
    return { bookingId: booking.id };
  });
}

@Resolver()
export class BindBooking {
  @Mutation(() => BindBookingPayload, {
    description: 'Collega alla propria identità digitale. By the manage link and a login for it; optional (A10).',
  })
  async bindBooking(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => BindBookingInput) input: BindBookingInput,
  ): Promise<BindBookingPayload> {
    await bindBooking(ctx, input);
    return { booking: await bookingByToken(ctx, input.token), userErrors: [] };
  }
}
