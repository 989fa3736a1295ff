import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { runningCycle } from '../../cycle/running-cycle.js';
import { closeWhole } from '../../family/close-whole.js';
import { Case } from '../case.entity.js';
import { loadCase } from '../case.reads.js';
import { CaseState } from '../case.states.js';
import { chronicle } from '../chronicle.js';
import { takeCase } from '../take-case.js';

@InputType({ description: 'Chiusura.' })
export class CloseCaseInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Segnalazione.' })
  caseId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione letta. Null: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'Esito della chiusura.' })
export class CloseCasePayload {
  @Field(() => Case, { nullable: true, description: 'Segnalazione.' })
  case?: Case | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/** Closes an answered case: the desk needs nothing more. It can be reopened at any time (C15). */
export async function closeCase(ctx: HouseContext, input: CloseCaseInput): Promise<{ caseId: string }> {
  return command(ctx, { verb: 'closeCase', input }, async (tx) => {
    const found = await takeCase(tx, 'close', input);
    const from = found.state;
    const cycle = await runningCycle(tx, found);
    cycle.closedAt = tx.now;
    found.moveTo(CaseState.CLOSED);
    await chronicle(tx, found, { verb: 'closed', from, fact: 'CASE_CLOSED' });
    await closeWhole(tx, found);
    return { caseId: found.id };
  });
}

@Resolver()
export class CloseCase {
  @Mutation(() => CloseCasePayload, { description: 'Chiude la segnalazione.' })
  async closeCase(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CloseCaseInput) input: CloseCaseInput,
  ): Promise<CloseCasePayload> {
    const { caseId } = await closeCase(ctx, input);
    return { case: await loadCase(ctx, caseId), userErrors: [] };
  }
}
