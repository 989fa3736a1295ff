import { randomUUID } from 'node:crypto';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { canSee, sightOf } from '../../case/case.policy.js';
import { CaseCommandInput } from '../../case/case-payload.js';
import { chronicle } from '../../case/chronicle.js';
import { sentence } from '../../case/sentence.js';
import { lockedCase } from '../../case/take-case.js';

@InputType({ description: 'Fascicolo con i dati della persona.' })
export class DiscloseDossierInput extends CaseCommandInput {
  @Field(() => Text, { description: 'Motivo. Kept in the timeline of the case.' })
  reason!: string;
}

@ObjectType({ description: 'Esito della richiesta del fascicolo.' })
export class DiscloseDossierPayload {
  @Field(() => String, {
    nullable: true,
    description: 'Indirizzo. Path of the file door, good for an hour, for the asker alone.',
  })
  href?: string | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/** Gives the dossier with the data of the person to who sees them, for a reason that stays in the timeline (C36, C44). */
export async function discloseDossier(
  ctx: HouseContext,
  input: DiscloseDossierInput,
): Promise<{ disclosureId: string }> {
  return command(ctx, { verb: 'discloseDossier', input }, async (tx) => {
    const found = await lockedCase(tx, input.caseId);
    if (!found || !canSee(tx.actor, found) || sightOf(tx.actor, found) !== 'WHOLE') throw notFound(['caseId']);
    const reason = sentence(input.reason, 'reason', 500);
    const disclosureId = randomUUID();
    await tx.sql('insert into disclosure (id, case_id, person_id, reason, at) values (?, ?, ?, ?, ?)', [
      ...[disclosureId, found.id, tx.actor.personId, reason, tx.now],
    ]);
    await chronicle(tx, found, { verb: 'dossierDisclosed', note: reason });
    return { disclosureId };
  });
}

@Resolver()
export class DiscloseDossier {
  @Mutation(() => DiscloseDossierPayload, {
    description: 'Chiede il fascicolo con i dati della persona. With a reason.',
  })
  async discloseDossier(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => DiscloseDossierInput) input: DiscloseDossierInput,
  ): Promise<DiscloseDossierPayload> {
    const { disclosureId } = await discloseDossier(ctx, input);
    return { href: `/files/cases/dossier/${disclosureId}`, userErrors: [] };
  }
}
