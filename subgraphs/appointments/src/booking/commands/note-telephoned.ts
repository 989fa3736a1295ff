import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { lockBooking } from '../bearer.js';
import { canTelephone } from '../booking.policy.js';
import { loadBooking } from '../booking.reads.js';
import { BookingPayload } from '../booking-step.js';

@InputType({ description: 'Persona a cui si è telefonato.' })
export class NoteTelephonedInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => ID, { description: 'Appuntamento.' }) bookingId!: string;
}

/** Notes that the citizen was told by telephone: off the call list, until something else happens (A20). */
export async function noteTelephoned(ctx: HouseContext, input: NoteTelephonedInput): Promise<{ bookingId: string }> {
  return command(ctx, { verb: 'noteTelephoned', input }, async (tx) => {
    const booking = await lockBooking(tx, { bookingId: input.bookingId });
    if (!canTelephone(ctx.actor, booking)) {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Può farlo solo chi riceve a questo sportello.');
    }
    await tx.event({ entity: 'booking', entityId: booking.id, verb: 'telephoned' });
    return { bookingId: booking.id };
  });
}

@Resolver()
export class NoteTelephoned {
  @Mutation(() => BookingPayload, { description: 'Telefonata fatta. Takes the citizen off the call list (A20).' })
  async noteTelephoned(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => NoteTelephonedInput) input: NoteTelephonedInput,
  ): Promise<BookingPayload> {
    const { bookingId } = await noteTelephoned(ctx, input);
    return { booking: await loadBooking(ctx, bookingId), userErrors: [] };
  }
}
