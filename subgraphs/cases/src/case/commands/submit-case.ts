import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { beginCycle } from '../../cycle/running-cycle.js';
import { officeOf } from '../../office/office.js';
import { lookAgain, tellOfSameMatter } from '../../same-matter/look-for-same-matter.js';
import { Case } from '../case.entity.js';
import { tellCoordination } from '../case.notices.js';
import { loadCase } from '../case.reads.js';
import { CaseState } from '../case.states.js';
import { chronicle } from '../chronicle.js';
import { assertComplete, assertMayAddress, assertMayRaise } from '../draft.js';
import { nextRegistryNumber } from '../registry-number.js';
import { takeCase } from '../take-case.js';

@InputType({ description: 'Invio. Which draft, and the version that was read.' })
export class SubmitCaseInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Segnalazione.' })
  caseId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione letta. Null: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'Esito dell’invio.' })
export class SubmitCasePayload {
  @Field(() => Case, { nullable: true, description: 'Segnalazione. With its registry number and deadline.' })
  case?: Case | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/** Submits a draft (C1): complete by its purpose, numbered in the registry, due by its urgency, in the inbox of the coordination. */
export async function submitCase(ctx: HouseContext, input: SubmitCaseInput): Promise<{ caseId: string }> {
  return command(ctx, { verb: 'submitCase', input }, async (tx) => {
    const draft = await takeCase(tx, 'submit', input);
    assertMayRaise(tx.actor, draft.purpose);
    assertMayAddress(tx.actor, draft.addressee);
    await assertComplete(tx, draft);

    draft.officeId = await officeOf(tx, draft.addressee);
    draft.submittedAt = tx.now;
    draft.moveTo(CaseState.SUBMITTED);
    await beginCycle(tx, draft);
    draft.registryNumber = await nextRegistryNumber(tx);

    await chronicle(tx, draft, { verb: 'submitted', from: CaseState.DRAFT, fact: 'CASE_SUBMITTED' });
    await tellCoordination(tx, draft, 'CASE_RAISED');
    await lookAgain(tx, draft);
    await tellOfSameMatter(tx, draft);
    return { caseId: draft.id };
  });
}

@Resolver()
export class SubmitCase {
  @Mutation(() => SubmitCasePayload, { description: 'Invia la segnalazione. Sends a draft to the coordination.' })
  async submitCase(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SubmitCaseInput) input: SubmitCaseInput,
  ): Promise<SubmitCasePayload> {
    const { caseId } = await submitCase(ctx, input);
    return { case: await loadCase(ctx, caseId), userErrors: [] };
  }
}
