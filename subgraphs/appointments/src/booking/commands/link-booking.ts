import { command, expectVersion } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { lockBooking } from '../bearer.js';
import { canLink } from '../booking.policy.js';
import { loadBooking } from '../booking.reads.js';
import { BookingPayload } from '../booking-step.js';
import { askForCase } from '../link-case.js';

@InputType({ description: 'Legame di un appuntamento con una segnalazione.' })
export class LinkBookingInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => ID, { description: 'Appuntamento.' }) bookingId!: string;
  @Field(() => ID, { nullable: true, description: 'Segnalazione. Null: it belongs to none.' }) caseId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Versione attesa.' }) expectedVersion?: number | null;
}

/** Says to which segnalazione an appointment belongs (A36). Refuses NOT_FOUND, NOT_YOURS, CONFLICT. */
export async function linkBooking(ctx: HouseContext, input: LinkBookingInput): Promise<{ bookingId: string }> {
  return command(ctx, { verb: 'linkBooking', input }, async (tx) => {
    const booking = await lockBooking(tx, { bookingId: input.bookingId });
    expectVersion(booking, input.expectedVersion);
    if (!canLink(tx.actor, booking)) {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Può farlo chi riceve o chi ha prenotato.', ['bookingId']);
    }
    await askForCase(tx, booking, input.caseId ?? null);
    const detail = { caseId: booking.caseId ?? null };
    await tx.event({ entity: 'booking', entityId: booking.id, verb: input.caseId ? 'linked' : 'unlinked', detail });
    return { bookingId: booking.id };
  });
}

@Resolver()
export class LinkBooking {
  @Mutation(() => BookingPayload, { description: 'Lega a una segnalazione, or to none (A36).' })
  async linkBooking(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => LinkBookingInput) input: LinkBookingInput,
  ): Promise<BookingPayload> {
    const { bookingId } = await linkBooking(ctx, input);
    return { booking: await loadBooking(ctx, bookingId), userErrors: [] };
  }
}
