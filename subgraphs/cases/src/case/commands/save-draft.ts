import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lookForSameMatter } from '../../same-matter/look-for-same-matter.js';
import { Case } from '../case.entity.js';
import { loadCase } from '../case.reads.js';
import { CasePurpose } from '../case.vocabulary.js';
import { chronicle } from '../chronicle.js';
import { assertMayRaise, DraftFields, writeDraft } from '../draft.js';
import { takeCase } from '../take-case.js';

@InputType({ description: 'Salvataggio della bozza. Fields that are left out stay as they are.' })
export class SaveDraftInput extends DraftFields {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Segnalazione.' })
  caseId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione letta. Null: no check.' })
  expectedVersion?: number | null;

  @Field(() => CasePurpose, { nullable: true, description: 'Motivo.' })
  purpose?: CasePurpose | null;
}

@ObjectType({ description: 'Esito del salvataggio.' })
export class SaveDraftPayload {
  @Field(() => Case, { nullable: true, description: 'Segnalazione. As it stands now.' })
  case?: Case | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/** Saves a draft as it stands, by itself while it is typed (C7). A colleague who saved meanwhile is not overwritten (C21). */
export async function saveDraft(ctx: HouseContext, input: SaveDraftInput): Promise<{ caseId: string }> {
  return command(ctx, { verb: 'saveDraft', input }, async (tx) => {
    const draft = await takeCase(tx, 'save', input);
    const before = draft.praticaIndex;
    if (input.purpose && input.purpose !== draft.purpose) {
      assertMayRaise(tx.actor, input.purpose);
      draft.purpose = input.purpose;
    }
    writeDraft(tx, draft, input);
    await chronicle(tx, draft, { verb: 'saved' });
    await lookForSameMatter(tx, draft, before);
    return { caseId: draft.id };
  });
}

@Resolver()
export class SaveDraft {
  @Mutation(() => SaveDraftPayload, { description: 'Salva la bozza. Nothing is checked yet but lengths.' })
  async saveDraft(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SaveDraftInput) input: SaveDraftInput,
  ): Promise<SaveDraftPayload> {
    const { caseId } = await saveDraft(ctx, input);
    return { case: await loadCase(ctx, caseId), userErrors: [] };
  }
}
