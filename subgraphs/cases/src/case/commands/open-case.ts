import { hasRole } from '@respi/kit/actor.js';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lookForSameMatter } from '../../same-matter/look-for-same-matter.js';
import { Case } from '../case.entity.js';
import { canOpen } from '../case.policy.js';
import { loadCase } from '../case.reads.js';
import { Addressee, CasePurpose, Urgency } from '../case.vocabulary.js';
import { chronicle } from '../chronicle.js';
import { assertMayRaise, DraftFields, writeDraft } from '../draft.js';

@InputType({ description: 'Nuova segnalazione. A draft: only its purpose must be there.' })
export class OpenCaseInput extends DraftFields {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => CasePurpose, { description: 'Motivo.' })
  purpose!: CasePurpose;

  @Field(() => ID, { nullable: true, description: 'Sportello. Left out, the one where the author works.' })
  sportelloId?: string | null;
}

@ObjectType({ description: 'Esito dell’apertura.' })
export class OpenCasePayload {
  @Field(() => Case, { nullable: true, description: 'Segnalazione. The draft.' })
  case?: Case | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/** Opens a draft at the desk of its author (C1, C7); a lost connection never makes two (C42). Refuses NOT_YOURS, NOT_FOUND. */
export async function openCase(ctx: HouseContext, input: OpenCaseInput): Promise<{ caseId: string }> {
  return command(ctx, { verb: 'openCase', input }, async (tx) => {
    const { personId, enteId } = tx.actor;
    if (!canOpen(tx.actor) || !personId || !enteId) {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Solo un operatore di sportello apre una segnalazione.');
    }
    assertMayRaise(tx.actor, input.purpose);
    const draft = tx.em.create(Case, {
      purpose: input.purpose,
      addressee: Addressee.COORDINAMENTO,
      urgency: Urgency.ORDINARY,
      urgencyCriterion: '',
      subject: '',
      openedAt: tx.now,
      openedById: personId,
      enteId,
      sportelloId: await deskFor(tx, enteId, input.sportelloId),
    });
    writeDraft(tx, draft, input);
    await chronicle(tx, draft, { verb: 'opened' });
    await lookForSameMatter(tx, draft, null);
    return { caseId: draft.id };
  });
}

/** The sportello of a new case: one of the author's; an ente admin may name any of the ente; the rete allargata has none. */
async function deskFor(tx: Tx, enteId: string, asked: string | null | undefined): Promise<string | null> {
  const { actor } = tx;
  if (!asked) return actor.sportelloIds[0] ?? null;
  if (actor.sportelloIds.includes(asked)) return asked;
  const ofEnte = hasRole(actor, 'ENTE_ADMIN')
    ? await tx.sql('select id from desk where id::text = ? and ente_id = ?', [asked, enteId])
    : [];
  if (ofEnte.length === 0) throw notFound(['sportelloId']);
  return asked;
}

@Resolver()
export class OpenCase {
  @Mutation(() => OpenCasePayload, { description: 'Apre una segnalazione. Begins a draft.' })
  async openCase(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => OpenCaseInput) input: OpenCaseInput,
  ): Promise<OpenCasePayload> {
    const { caseId } = await openCase(ctx, input);
    return { case: await loadCase(ctx, caseId), userErrors: [] };
  }
}
