import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { closeWhole } from '../../family/close-whole.js';
import { endHeld } from '../../held/end-held.js';
import { Case } from '../case.entity.js';
import { loadCase } from '../case.reads.js';
import { CaseState } from '../case.states.js';
import { chronicle } from '../chronicle.js';
import { sentence } from '../sentence.js';
import { takeCase } from '../take-case.js';

@InputType({ description: 'Annullamento. Why the case is withdrawn.' })
export class CancelCaseInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Segnalazione.' })
  caseId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione letta. Null: no check.' })
  expectedVersion?: number | null;

  @Field(() => Text, { description: 'Motivo.' })
  reason!: string;
}

@ObjectType({ description: 'Esito dell’annullamento.' })
export class CancelCasePayload {
  @Field(() => Case, { nullable: true, description: 'Segnalazione.' })
  case?: Case | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/** Withdraws a case before its answer, with a reason; a draft that was never submitted ends here too. */
export async function cancelCase(ctx: HouseContext, input: CancelCaseInput): Promise<{ caseId: string }> {
  return command(ctx, { verb: 'cancelCase', input }, async (tx) => {
    const found = await takeCase(tx, 'cancel', input);
    const reason = sentence(input.reason, 'reason');
    const from = found.state;
    found.moveTo(CaseState.CANCELLED);
    await chronicle(tx, found, { verb: 'cancelled', from, note: reason, fact: 'CASE_CANCELLED' });
    await closeWhole(tx, found);
    await endHeld(tx, found);
    await tx.sql('select free_followers(?)', [found.id]);
    return { caseId: found.id };
  });
}

@Resolver()
export class CancelCase {
  @Mutation(() => CancelCasePayload, { description: 'Annulla la segnalazione. Withdraws it.' })
  async cancelCase(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CancelCaseInput) input: CancelCaseInput,
  ): Promise<CancelCasePayload> {
    const { caseId } = await cancelCase(ctx, input);
    return { case: await loadCase(ctx, caseId), userErrors: [] };
  }
}
