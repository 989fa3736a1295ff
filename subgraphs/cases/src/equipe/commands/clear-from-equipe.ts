import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import { CaseCommandInput, type CaseOutcome, casePayload, shownCase } from '../../case/case-payload.js';
import { chronicle } from '../../case/chronicle.js';
import { takeForEquipe, tellTraining } from '../tell-training.js';

@InputType({ description: 'Tolta dalla lista dell’équipe.' })
export class ClearFromEquipeInput extends CaseCommandInput {}

const ClearFromEquipePayload = casePayload('ClearFromEquipePayload', 'Esito della rimozione dalla lista dell’équipe.');

/** Takes a case off the list of the équipe (C40); one that is not on it stays as it is. */
export async function clearFromEquipe(ctx: HouseContext, input: ClearFromEquipeInput): Promise<{ caseId: string }> {
  return command(ctx, { verb: 'clearFromEquipe', input }, async (tx) => {
    const found = await takeForEquipe(tx, input);
    if (found.equipeMarkedAt) {
      await tellTraining(tx, found, true);
      found.equipeTitle = null;
      found.equipeMarkedAt = null;
      found.equipeMarkedById = null;
      await chronicle(tx, found, { verb: 'clearedFromEquipe' });
    }
    return { caseId: found.id };
  });
}

@Resolver()
export class ClearFromEquipe {
  @Mutation(() => ClearFromEquipePayload, { description: 'Toglie dalla lista dell’équipe.' })
  async clearFromEquipe(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ClearFromEquipeInput) input: ClearFromEquipeInput,
  ): Promise<CaseOutcome> {
    return shownCase(ctx, await clearFromEquipe(ctx, input));
  }
}
