import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { canSee } from '../../case/case.policy.js';
import { CaseState, isSettled } from '../../case/case.states.js';
import { CaseCommandInput, type CaseOutcome, casePayload, shownCase } from '../../case/case-payload.js';
import { chronicle } from '../../case/chronicle.js';
import { lockedCase, takeCase } from '../../case/take-case.js';
import { countDeadlineAgain, reachStage } from '../../cycle/running-cycle.js';
import { endHeld } from '../../held/end-held.js';

@InputType({ description: 'Unione. A case takes the answers of another on the same matter.' })
export class MergeCasesInput extends CaseCommandInput {
  @Field(() => ID, { description: 'Principale. The case that goes to the office; still open.' })
  intoCaseId!: string;
}

const MergeCasesPayload = casePayload('MergeCasesPayload', 'Esito dell’unione.');

/**
 * Lets a case follow another on the same matter (C6, C26): only the main one goes to the office, and what is answered,
 * validated or contested there reaches both desks. Neither desk sees the case of the other.
 */
export async function mergeCases(ctx: HouseContext, input: MergeCasesInput): Promise<{ caseId: string }> {
  return command(ctx, { verb: 'mergeCases', input }, async (tx) => {
    const follower = await takeCase(tx, 'merge', input);
    const main = input.intoCaseId === follower.id ? null : await lockedCase(tx, input.intoCaseId);
    if (!main || !canSee(tx.actor, main)) throw notFound(['intoCaseId']);
    const [followed] = await tx.sql('select id from "case" where follows_id = ? limit 1', [follower.id]);
    if (isSettled(main.state) || main.followsId || main.splitAt || followed) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'La segnalazione principale deve essere aperta.', ['intoCaseId'], {
        state: main.state,
      });
    }
    const from = follower.state;
    follower.followsId = main.id;
    follower.addressee = main.addressee;
    follower.officeId = main.officeId;
    follower.topicId = main.topicId ?? follower.topicId;
    follower.triagedAt ??= tx.now;
    follower.moveTo(CaseState.TRIAGED);
    await endHeld(tx, follower);
    await reachStage(tx, follower, 'triagedAt');
    await countDeadlineAgain(tx, follower);
    await chronicle(tx, follower, { verb: 'merged', from, fact: 'CASE_MERGED' });
    await chronicle(tx, main, { verb: 'joined' });
    return { caseId: follower.id };
  });
}

@Resolver()
export class MergeCases {
  @Mutation(() => MergeCasesPayload, {
    description: 'Unisce due segnalazioni. On the same matter; both desks are answered.',
  })
  async mergeCases(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => MergeCasesInput) input: MergeCasesInput,
  ): Promise<CaseOutcome> {
    return shownCase(ctx, await mergeCases(ctx, input));
  }
}
