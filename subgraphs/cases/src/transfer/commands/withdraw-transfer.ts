import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { mayMove } from '../../case/case.policy.js';
import { type CaseOutcome, casePayload, shownCase } from '../../case/case-payload.js';
import { chronicle } from '../../case/chronicle.js';
import { lockedCase } from '../../case/take-case.js';

@InputType({ description: 'Ritiro di un trasferimento.' })
export class WithdrawTransferInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Trasferimento. Which nobody has answered yet.' })
  transferId!: string;
}

const WithdrawTransferPayload = casePayload('WithdrawTransferPayload', 'Esito del ritiro.');

interface Offer {
  id: string;
  case_id: string;
  answered_at: Date | null;
}

/** Takes an offer back before the other desk answers it (C25), so that the case can be offered to another. */
export async function withdrawTransfer(ctx: HouseContext, input: WithdrawTransferInput): Promise<{ caseId: string }> {
  return command(ctx, { verb: 'withdrawTransfer', input }, async (tx) => {
    const [offer] = isId(input.transferId)
      ? await tx.sql<Offer>('select id, case_id, answered_at from case_transfer where id = ?', [input.transferId])
      : [];
    const offered = offer ? await lockedCase(tx, offer.case_id) : null;
    if (!offer || !offered || !mayMove(tx.actor, offered, 'transfer')) throw notFound(['transferId']);
    const withdrawn = await tx.sql(
      `update case_transfer set is_withdrawn = true, accepted = false, answered_by = ?, answered_at = ?
       where id = ? and answered_at is null returning id`,
      [tx.actor.personId, tx.now, offer.id],
    );
    if (withdrawn.length === 0) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'Al trasferimento è già stato risposto.', ['transferId']);
    }
    await chronicle(tx, offered, { verb: 'transferWithdrawn' });
    return { caseId: offered.id };
  });
}

@Resolver()
export class WithdrawTransfer {
  @Mutation(() => WithdrawTransferPayload, {
    description: 'Ritira un trasferimento. Before the other desk has answered.',
  })
  async withdrawTransfer(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => WithdrawTransferInput) input: WithdrawTransferInput,
  ): Promise<CaseOutcome> {
    return shownCase(ctx, await withdrawTransfer(ctx, input));
  }
}
