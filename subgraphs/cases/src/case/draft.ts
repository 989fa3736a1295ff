import type { Actor } from '@respi/kit/actor.js';
import type { Tx } from '@respi/kit/command.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Field, ID, InputType } from 'type-graphql';
import { checkPratica, likelyKind, PRATICA_INDEX, PraticaKind } from '../pratica/pratica.js';
import type { Case } from './case.entity.js';
import { mayAddress, mayRaise } from './case.policy.js';
import { Addressee, CasePurpose, Urgency } from './case.vocabulary.js';
import { remark } from './sentence.js';

/** What a desk writes of a case. Everything may still be missing: a draft is saved as it stands (C7). */
@InputType({ description: 'Campi della bozza.' })
export abstract class DraftFields {
  @Field(() => Addressee, { nullable: true, description: 'Destinatario. Left out, the coordination routes the case.' })
  addressee?: Addressee | null;

  @Field(() => Text, { nullable: true, description: 'Oggetto. One line, at most 200 characters.' })
  subject?: string | null;

  @Field(() => Text, { nullable: true, description: 'Testo. At most 10,000 characters.' })
  body?: string | null;

  @Field(() => Urgency, { nullable: true, description: 'Urgenza. Left out, ordinary.' })
  urgency?: Urgency | null;

  @Field(() => String, { nullable: true, description: 'Criterio di urgenza. Its code.' })
  urgencyCriterion?: string | null;

  @Field(() => PraticaKind, { nullable: true, description: 'Tipo di riferimento.' })
  praticaKind?: PraticaKind | null;

  @Field(() => Text, { nullable: true, description: 'Riferimento. As typed; checked at submission.' })
  praticaValue?: string | null;

  @Field(() => Text, { nullable: true, description: 'Persona. Name of the person concerned.' })
  personName?: string | null;

  @Field(() => Text, { nullable: true, description: 'Recapito. How to reach the person.' })
  personContact?: string | null;

  @Field(() => ID, { nullable: true, description: 'Macroargomento. As the desk sees it; the coordination decides.' })
  topicId?: string | null;
}

/** Refuses a purpose for which the network of this desk does not write (N2). */
export function assertMayRaise(actor: Actor, purpose: CasePurpose): void {
  if (mayRaise(actor, purpose)) return;
  throw new Refusal(UserErrorCode.NOT_YOURS, 'La rete di questo sportello non apre segnalazioni con questo motivo.', [
    'purpose',
  ]);
}

/** Refuses an office to which the network of this desk does not write by itself (N2). */
export function assertMayAddress(actor: Actor, addressee: Addressee): void {
  if (mayAddress(actor, addressee)) return;
  throw new Refusal(UserErrorCode.NOT_YOURS, 'La rete di questo sportello scrive al Coordinamento.', ['addressee']);
}

/** Writes into a draft what its author typed; a field that the input leaves out stays as it is. */
export function writeDraft(tx: Tx, draft: Case, input: DraftFields): void {
  if (input.addressee) draft.addressee = input.addressee;
  if (input.urgency) draft.urgency = input.urgency;
  if (input.urgencyCriterion !== undefined)
    draft.urgencyCriterion = remark(input.urgencyCriterion, 'urgencyCriterion', 60) ?? '';
  if (input.subject !== undefined) draft.subject = remark(input.subject, 'subject', 200) ?? '';
  if (input.body !== undefined) draft.body = remark(input.body, 'body', 10_000);
  if (input.personName !== undefined) draft.personName = remark(input.personName, 'personName', 200);
  if (input.personContact !== undefined) draft.personContact = remark(input.personContact, 'personContact', 200);
  if (input.topicId !== undefined) draft.topicId = input.topicId;
  if (input.praticaKind !== undefined || input.praticaValue !== undefined) writePratica(tx, draft, input);
}

/**
 * A pratica is kept sealed, in its one spelling where it has one, with a blind index for the exact search (C30, C34). One
 * that was typed before its kind was chosen is kept under the kind that it looks like (C7).
 */
function writePratica(tx: Tx, draft: Case, { praticaKind, praticaValue }: DraftFields): void {
  const { cipher } = tx.ctx.house;
  const kept = draft.praticaSealed ? cipher.open(draft.praticaSealed) : null;
  const typed = praticaValue === undefined ? kept : remark(praticaValue, 'praticaValue', 60);
  const chosen = praticaKind === undefined ? draft.praticaKind : praticaKind;
  const kind = typed ? (chosen ?? likelyKind(typed)) : null;
  const verdict = kind && typed ? checkPratica(kind, typed) : null;
  draft.praticaKind = kind;
  draft.praticaSealed = kind && typed ? cipher.seal(verdict?.normalised ?? typed) : null;
  draft.praticaIndex = verdict?.normalised ? cipher.blindIndex(PRATICA_INDEX, verdict.normalised) : null;
}

type Needed = 'subject' | 'body' | 'urgencyCriterion' | 'personName' | 'praticaValue';

/** What each purpose must say before it is submitted (C1, C2). */
export const neededFor: Record<CasePurpose, readonly Needed[]> = {
  PRATICA_STATE: ['subject', 'urgencyCriterion', 'personName', 'praticaValue'],
  PRATICA_ON_HOLD: ['subject', 'body', 'urgencyCriterion', 'personName', 'praticaValue'],
  CONSULTATION: ['subject', 'body', 'urgencyCriterion'],
};

const says: Record<Needed, (draft: Case) => boolean> = {
  subject: (draft) => draft.subject !== '',
  body: (draft) => Boolean(draft.body),
  urgencyCriterion: (draft) => draft.urgencyCriterion !== '',
  personName: (draft) => Boolean(draft.personName),
  praticaValue: (draft) => Boolean(draft.praticaSealed),
};

/** Refuses a draft that does not say what its purpose needs, with every fault at once. */
export async function assertComplete(tx: Tx, draft: Case): Promise<void> {
  const missing = neededFor[draft.purpose].filter((field) => !says[field](draft));
  const faults = missing.map((field) => fault(UserErrorCode.REQUIRED, 'Questo campo è obbligatorio.', field));
  if (draft.praticaKind && draft.praticaSealed && !draft.praticaIndex) {
    const { code, explanation } = checkPratica(draft.praticaKind, tx.ctx.house.cipher.open(draft.praticaSealed));
    faults.push(fault(UserErrorCode[code ?? 'INVALID'], explanation, 'praticaValue'));
  }
  if (draft.urgencyCriterion && !(await isCriterionOf(tx, draft))) {
    faults.push(fault(UserErrorCode.INVALID, 'Il criterio non è di questa urgenza.', 'urgencyCriterion'));
  }
  if (faults.length > 0) throw Refusal.of(faults);
}

const fault = (code: UserErrorCode, message: string, field: string): UserError => ({ code, message, field: [field] });

/** Whether the written criterion of a case is one of its urgency (C4). */
export async function isCriterionOf(tx: Tx, { urgency, urgencyCriterion }: Case): Promise<boolean> {
  const found = await tx.sql('select code from urgency_criterion where code = ? and urgency = ?', [
    urgencyCriterion,
    urgency,
  ]);
  return found.length > 0;
}
