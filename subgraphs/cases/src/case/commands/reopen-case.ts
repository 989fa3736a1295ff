import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { beginCycle } from '../../cycle/running-cycle.js';
import { endHeld } from '../../held/end-held.js';
import { Case } from '../case.entity.js';
import { tellCoordination } from '../case.notices.js';
import { loadCase } from '../case.reads.js';
import { CaseState } from '../case.states.js';
import { chronicle } from '../chronicle.js';
import { sentence } from '../sentence.js';
import { takeCase } from '../take-case.js';

@InputType({ description: 'Riapertura. Why the desk asks again.' })
export class ReopenCaseInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Segnalazione.' })
  caseId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione letta. Null: no check.' })
  expectedVersion?: number | null;

  @Field(() => Text, { description: 'Motivo.' })
  reason!: string;
}

@ObjectType({ description: 'Esito della riapertura.' })
export class ReopenCasePayload {
  @Field(() => Case, { nullable: true, description: 'Segnalazione.' })
  case?: Case | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/** Reopens a case at any time after its answer (C15): a new cycle with a deadline of its own; earlier answers stay as they are. */
export async function reopenCase(ctx: HouseContext, input: ReopenCaseInput): Promise<{ caseId: string }> {
  return command(ctx, { verb: 'reopenCase', input }, async (tx) => {
    const found = await takeCase(tx, 'reopen', input);
    const reason = sentence(input.reason, 'reason');
    const from = found.state;
    found.cycleNumber += 1;
    // it asks again by itself, and no more with the case that it followed (C6), nor through its parts
    found.followsId = null;
    found.splitAt = null;
    found.moveTo(CaseState.SUBMITTED);
    await beginCycle(tx, found, reason);
    await endHeld(tx, found);
    await chronicle(tx, found, { verb: 'reopened', from, note: reason, fact: 'CASE_REOPENED' });
    await tellCoordination(tx, found, 'CASE_REOPENED');
    return { caseId: found.id };
  });
}

@Resolver()
export class ReopenCase {
  @Mutation(() => ReopenCasePayload, { description: 'Riapre la segnalazione. Begins a new cycle.' })
  async reopenCase(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ReopenCaseInput) input: ReopenCaseInput,
  ): Promise<ReopenCasePayload> {
    const { caseId } = await reopenCase(ctx, input);
    return { case: await loadCase(ctx, caseId), userErrors: [] };
  }
}
