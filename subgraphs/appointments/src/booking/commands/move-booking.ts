import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { expectOpen, type HoldRow, lockHold } from '../../hold/hold.row.js';
import { lockBooking } from '../bearer.js';
import { Booking } from '../booking.entity.js';
import { canMove, isBeforeCutoff } from '../booking.policy.js';
import { loadBooking } from '../booking.reads.js';
import { moveTo } from '../move-to.js';
import { bookingByToken } from '../public-booking.reads.js';
import { PublicBooking } from '../public-booking.type.js';
import { afterCutoff } from './cancel-booking.js';

@InputType({ description: 'Spostamento su un altro posto trattenuto dello stesso motivo.' })
export class MoveBookingInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => String, { nullable: true, description: 'Gettone. Of the manage link.' }) token?: string | null;
  @Field(() => ID, { nullable: true, description: 'Appuntamento. For the office.' }) bookingId?: string | null;
  @Field(() => String, { description: 'Gettone del nuovo posto. Held beforehand.' }) newHoldToken!: string;
}

@ObjectType({ description: 'Appuntamento spostato: stesso codice, nuovo collegamento.' })
export class MoveBookingPayload {
  @Field(() => PublicBooking, { nullable: true, description: 'Appuntamento. At its new time.' })
  booking?: PublicBooking | null;
  @Field(() => Booking, { nullable: true, description: 'Appuntamento. For the office.' }) staffBooking?: Booking | null;
  @Field(() => String, { nullable: true, description: 'Gettone. The old link no longer works.' }) manageToken?:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Codice. The same as before.' }) code?: string | null;
  @Field(() => [UserError], { description: 'Errori.' }) userErrors: UserError[] = [];
}

function expectMovable(ctx: HouseContext, input: MoveBookingInput, old: Booking, hold: HoldRow): void {
  if (input.token && !isBeforeCutoff(old, ctx.clock.now())) throw afterCutoff(old);
  if (!input.token && !canMove(ctx.actor, old)) {
    throw new Refusal(UserErrorCode.NOT_YOURS, 'Può spostare solo chi riceve o chi ha prenotato.');
  }
  if (old.purposeId !== hold.purposeId || old.partySize !== hold.partySize) {
    throw new Refusal(UserErrorCode.INVALID, 'Il nuovo posto è per un altro motivo o per un altro numero di persone.', [
      'newHoldToken',
    ]);
  }
}

/** Moves in one transaction: the old place is given up only once the new one is secured (A18). */
export async function moveBooking(
  ctx: HouseContext,
  input: MoveBookingInput,
): Promise<{ bookingId: string; manageToken: string }> {
  return command(ctx, { verb: 'moveBooking', input, secret: true }, async (tx) => {
    const old = await lockBooking(tx, input);
    const hold = await lockHold(tx, input.newHoldToken, 'newHoldToken');
    expectMovable(ctx, input, old, hold);
    expectOpen(tx, hold, 'newHoldToken');
    const [moved, manageToken] = await moveTo(tx, old, hold, input.token, 'newHoldToken');
    return { bookingId: moved.id, manageToken };
  });
}

@Resolver()
export class MoveBooking {
  @Mutation(() => MoveBookingPayload, {
    description: 'Sposta. All or nothing: the old place is kept until the new one is secured (A18).',
  })
  async moveBooking(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => MoveBookingInput) input: MoveBookingInput,
  ): Promise<MoveBookingPayload> {
    const { bookingId, manageToken } = await moveBooking(ctx, input);
    if (!input.token) {
      const staffBooking = await loadBooking(ctx, bookingId);
      return { staffBooking, code: staffBooking?.code ?? null, userErrors: [] };
    }
    const booking = await bookingByToken(ctx, manageToken);
    return { booking, manageToken, code: booking?.code ?? null, userErrors: [] };
  }
}
