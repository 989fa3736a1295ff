import type { SaveDraftInput } from '../../../graphql/generated/graphql';
import { urgencies } from '../vocabulary';
import type { Draft } from './draft-schema';

/** Urgency and its written criterion are one choice in the form: `URGENT:code` (C4). */
export const criterionValue = (urgency: string, code: string): string => `${urgency}:${code}`;

function readCriterion(value: string | undefined): Pick<SaveDraftInput, 'urgency' | 'urgencyCriterion'> {
  const [word, ...code] = (value ?? '').split(':');
  const urgency = urgencies.find((known) => known === word);
  return urgency ? { urgency, urgencyCriterion: code.join(':') } : { urgency: null, urgencyCriterion: null };
}

/** The form as the command takes it; an emptied field is cleared. */
export const draftInput = ({ criterion, ...draft }: Draft): SaveDraftInput => ({
  caseId: draft.caseId,
  purpose: draft.purpose,
  addressee: draft.addressee ?? null,
  subject: draft.subject ?? null,
  body: draft.body ?? null,
  ...readCriterion(criterion),
  topicId: draft.topicId ?? null,
  praticaKind: draft.praticaValue ? (draft.praticaKind ?? null) : null,
  praticaValue: draft.praticaValue ?? null,
  personName: draft.personName ?? null,
  personContact: draft.personContact ?? null,
  expectedVersion: draft.expectedVersion ?? null,
  clientKey: draft.clientKey,
});

const controls: Record<string, string> = {
  urgency: 'criterion',
  urgencyCriterion: 'criterion',
  pratica: 'praticaValue',
};

/** Refusals named after the controls of the form instead of the fields of the command. */
export const onControls = <Error extends { field?: string[] | null }>(errors: readonly Error[] | undefined): Error[] =>
  (errors ?? []).map((error) => {
    const last = error.field?.at(-1);
    return { ...error, field: last ? [controls[last] ?? last] : null };
  });
