import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { CaseCommandInput, type CaseOutcome, casePayload, shownCase } from '../../case/case-payload.js';
import { chronicle } from '../../case/chronicle.js';
import { refuseNames } from '../../case/names-nobody.js';
import { sentence } from '../../case/sentence.js';
import { takeForEquipe, tellTraining } from '../tell-training.js';

@InputType({ description: 'Da discutere in équipe.' })
export class MarkForEquipeInput extends CaseCommandInput {
  @Field(() => Text, { description: 'Titolo. The question in one line, without personal data; it goes on the agenda.' })
  title!: string;
}

const MarkForEquipePayload = casePayload('MarkForEquipePayload', 'Esito del segno per l’équipe.');

/** Puts a case on the list of what the équipe discusses (C40); training makes the agenda of it. Marking again mends the title. */
export async function markForEquipe(ctx: HouseContext, input: MarkForEquipeInput): Promise<{ caseId: string }> {
  return command(ctx, { verb: 'markForEquipe', input }, async (tx) => {
    const found = await takeForEquipe(tx, input);
    const title = sentence(input.title, 'title', 160);
    refuseNames(title, found, 'title');
    found.equipeTitle = title;
    found.equipeMarkedAt ??= tx.now;
    found.equipeMarkedById ??= tx.actor.personId;
    await chronicle(tx, found, { verb: 'markedForEquipe', fact: 'CASE_FOR_EQUIPE' });
    await tellTraining(tx, found, false);
    return { caseId: found.id };
  });
}

@Resolver()
export class MarkForEquipe {
  @Mutation(() => MarkForEquipePayload, { description: 'Segna da discutere in équipe.' })
  async markForEquipe(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => MarkForEquipeInput) input: MarkForEquipeInput,
  ): Promise<CaseOutcome> {
    return shownCase(ctx, await markForEquipe(ctx, input));
  }
}
