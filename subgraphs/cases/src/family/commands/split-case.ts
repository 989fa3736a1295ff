import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Case } from '../../case/case.entity.js';
import { CaseState } from '../../case/case.states.js';
import { Addressee } from '../../case/case.vocabulary.js';
import { CaseCommandInput, type CaseOutcome, casePayload, shownCase } from '../../case/case-payload.js';
import { chronicle } from '../../case/chronicle.js';
import { nextRegistryNumber } from '../../case/registry-number.js';
import { sentence } from '../../case/sentence.js';
import { takeCase } from '../../case/take-case.js';
import { beginCycle } from '../../cycle/running-cycle.js';
import { endHeld } from '../../held/end-held.js';
import { officeOf } from '../../office/office.js';

@InputType({ description: 'Parte. What one office is asked.' })
export class CasePartInput {
  @Field(() => Addressee, { description: 'Ufficio.' })
  officeKind!: Addressee;

  @Field(() => Text, { description: 'Domanda. What this office must answer; at most 4,000 characters.' })
  question!: string;
}

@InputType({ description: 'Divisione per uffici.' })
export class SplitCaseInput extends CaseCommandInput {
  @Field(() => [CasePartInput], { description: 'Parti. At least two, each for an office of its own.' })
  parts!: CasePartInput[];
}

const SplitCasePayload = casePayload('SplitCasePayload', 'Esito della divisione.');

/** Splits a case that concerns several offices into parts, each with its number, deadline and answer (C26). */
export async function splitCase(ctx: HouseContext, input: SplitCaseInput): Promise<{ caseId: string }> {
  return command(ctx, { verb: 'splitCase', input }, async (tx) => {
    const whole = await takeCase(tx, 'split', input);
    assertOffices(input.parts);
    const from = whole.state;
    whole.splitAt = tx.now;
    whole.triagedAt ??= tx.now;
    whole.moveTo(CaseState.TRIAGED);
    await endHeld(tx, whole);
    for (const part of input.parts) await openPart(tx, whole, part);
    await chronicle(tx, whole, { verb: 'split', from, fact: 'CASE_SPLIT', detail: { parts: input.parts.length } });
    return { caseId: whole.id };
  });
}

function assertOffices(parts: readonly CasePartInput[]): void {
  const offices = new Set(parts.map(({ officeKind }) => officeKind));
  if (offices.size === parts.length && parts.length >= 2) return;
  throw new Refusal(UserErrorCode.INVALID, 'Servono almeno due parti, ognuna per un ufficio diverso.', ['parts']);
}

async function openPart(tx: Tx, whole: Case, { officeKind, question }: CasePartInput): Promise<void> {
  const part = tx.em.create(Case, {
    parentId: whole.id,
    purpose: whole.purpose,
    addressee: officeKind,
    officeId: await officeOf(tx, officeKind),
    urgency: whole.urgency,
    urgencyCriterion: whole.urgencyCriterion,
    subject: whole.subject,
    body: sentence(question, 'parts', 4_000),
    personName: whole.personName,
    personContact: whole.personContact,
    praticaKind: whole.praticaKind,
    praticaSealed: whole.praticaSealed,
    praticaIndex: whole.praticaIndex,
    topicId: whole.topicId,
    openedAt: whole.openedAt,
    openedById: whole.openedById,
    enteId: whole.enteId,
    sportelloId: whole.sportelloId,
    submittedAt: tx.now,
    state: CaseState.SUBMITTED,
    registryNumber: await nextRegistryNumber(tx),
  });
  await tx.em.flush();
  await beginCycle(tx, part);
  await chronicle(tx, part, { verb: 'openedAsPart', fact: 'CASE_SUBMITTED', detail: { part: true } });
}

@Resolver()
export class SplitCase {
  @Mutation(() => SplitCasePayload, { description: 'Divide la segnalazione. A part for each office.' })
  async splitCase(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SplitCaseInput) input: SplitCaseInput,
  ): Promise<CaseOutcome> {
    return shownCase(ctx, await splitCase(ctx, input));
  }
}
