import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { lockBooking } from '../../booking/bearer.js';
import type { Booking } from '../../booking/booking.entity.js';
import { MoveBookingPayload } from '../../booking/commands/move-booking.js';
import { moveTo } from '../../booking/move-to.js';
import { bookingByToken } from '../../booking/public-booking.reads.js';
import { lockHoldById } from '../../hold/hold.row.js';
import { giveBack } from '../../waiting/give-back.js';

@InputType({ description: 'Risposta al nuovo orario proposto.' })
export class AnswerProposalInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => String, { description: 'Gettone. Of the manage link.' }) token!: string;
  @Field(() => Boolean, { description: 'Accetta. The appointment moves at once; otherwise the office is told.' })
  accept!: boolean;
}

interface Open {
  readonly closureId: string;
  readonly holdId: string;
}

const gone = (): Refusal => new Refusal(UserErrorCode.EXPIRED, 'Questo orario non è più riservato a te.', ['token']);

async function openProposal(tx: Tx, booking: Booking): Promise<Open> {
  const [found] = await tx.sql<Open>(
    `select closure_id as "closureId", hold_id as "holdId" from closure_decision
     where booking_id = ? and decision = 'PROPOSED' and answer is null and proposal_until > ? for update`,
    [booking.id, tx.now],
  );
  if (!found) throw gone();
  return found;
}

const answered = (tx: Tx, { closureId }: Open, bookingId: string, answer: string, decision: string) =>
  tx.sql(
    `update closure_decision set answer = ?, answered_at = ?, decision = ? where closure_id = ? and booking_id = ?`,
    [answer, tx.now, decision, closureId, bookingId],
  );

async function answerProposal(ctx: HouseContext, input: AnswerProposalInput): Promise<{ manageToken: string }> {
  return command(ctx, { verb: 'answerProposal', input, secret: true }, async (tx) => {
    const booking = await lockBooking(tx, { token: input.token });
    const open = await openProposal(tx, booking);
    if (input.accept) {
      const hold = await lockHoldById(tx, open.holdId);
      await answered(tx, open, booking.id, 'ACCEPTED', 'PROPOSED');
      const [, manageToken] = await moveTo(tx, booking, hold, input.token, 'token');
      return { manageToken };
    }
    const [hold] = await tx.sql<{ startsAt: Date }>(
      `update hold set ended_as = 'RELEASED' where id = ? and ended_as is null returning starts_at as "startsAt"`,
      [open.holdId],
    );
    await answered(tx, open, booking.id, 'DECLINED', 'OPEN');
    await tx.event({ entity: 'booking', entityId: booking.id, verb: 'proposal-declined' });
    if (hold) {
      await giveBack(tx, { holder: open.holdId, agendaId: booking.agendaId, startsAt: new Date(hold.startsAt) });
    }
    return { manageToken: input.token };
  });
}

@Resolver()
export class AnswerProposal {
  @Mutation(() => MoveBookingPayload, {
    description: 'Rispondi al nuovo orario. Accepting moves the appointment, declining leaves it to the office (A33).',
  })
  async answerProposal(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => AnswerProposalInput) input: AnswerProposalInput,
  ): Promise<MoveBookingPayload> {
    const { manageToken } = await answerProposal(ctx, input);
    const booking = await bookingByToken(ctx, manageToken);
    return { booking, manageToken, code: booking?.code ?? null, userErrors: [] };
  }
}
