import { command, expectVersion } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockBooking } from '../bearer.js';
import { Booking } from '../booking.entity.js';
import { canCancel, cancelsForOffice, isBeforeCutoff } from '../booking.policy.js';
import { loadBooking } from '../booking.reads.js';
import { BookingState, canBecome } from '../booking.states.js';
import { cancelAs } from '../cancel-as.js';
import { bookingByToken } from '../public-booking.reads.js';
import { PublicBooking } from '../public-booking.type.js';

@InputType({ description: 'Appuntamento da annullare: per gettone (cittadino) o per identificativo (ufficio).' })
export class CancelBookingInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => String, { nullable: true, description: 'Gettone. Of the manage link.' }) token?: string | null;
  @Field(() => ID, { nullable: true, description: 'Appuntamento. For the office.' }) bookingId?: string | null;
  @Field(() => Text, { nullable: true, description: 'Motivo. Written to the citizen when the office cancels.' })
  reason?: string | null;
  @Field(() => Int, { nullable: true, description: 'Versione attesa.' }) expectedVersion?: number | null;
}

@ObjectType({ description: 'Appuntamento annullato.' })
export class CancelBookingPayload {
  @Field(() => PublicBooking, { nullable: true, description: 'Appuntamento. When cancelled by its link.' })
  publicBooking?: PublicBooking | null;
  @Field(() => Booking, { nullable: true, description: 'Appuntamento. When cancelled by the office.' })
  booking?: Booking | null;
  @Field(() => [UserError], { description: 'Errori.' }) userErrors: UserError[] = [];
}

export const afterCutoff = (booking: Booking): Refusal =>
  booking.state === BookingState.CONFIRMED
    ? new Refusal(
        UserErrorCode.TOO_LATE,
        `Il termine è passato (${booking.cutoffHours} ore prima): telefona all’ufficio, che può ancora annullare o spostare.`,
        ['token'],
        { hours: booking.cutoffHours },
      )
    : new Refusal(UserErrorCode.WRONG_STATE, 'Questo appuntamento non è più attivo.', ['token'], {
        state: booking.state,
      });

/** Cancels and frees the place at once (A17, A19). Refuses NOT_FOUND, NOT_YOURS, TOO_LATE, WRONG_STATE. */
export async function cancelBooking(ctx: HouseContext, input: CancelBookingInput): Promise<{ bookingId: string }> {
  return command(ctx, { verb: 'cancelBooking', input }, async (tx) => {
    const booking = await lockBooking(tx, input);
    expectVersion(booking, input.expectedVersion);
    if (input.token && !isBeforeCutoff(booking, tx.now)) throw afterCutoff(booking);
    if (!input.token && canBecome(booking.state, BookingState.CANCELLED_BY_OFFICE) && !canCancel(ctx.actor, booking)) {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Può annullare solo chi riceve o chi ha prenotato.');
    }
    const byOffice = !input.token && cancelsForOffice(ctx.actor, booking);
    await cancelAs(tx, booking, byOffice ? 'OFFICE' : 'CITIZEN', input.reason);
    return { bookingId: booking.id };
  });
}

@Resolver()
export class CancelBooking {
  @Mutation(() => CancelBookingPayload, {
    description: 'Annulla. By the manage link until the cut-off, or by the office (A17, A31).',
  })
  async cancelBooking(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CancelBookingInput) input: CancelBookingInput,
  ): Promise<CancelBookingPayload> {
    const { bookingId } = await cancelBooking(ctx, input);
    if (input.token) return { publicBooking: await bookingByToken(ctx, input.token), userErrors: [] };
    return { booking: await loadBooking(ctx, bookingId), userErrors: [] };
  }
}
