import { expectVersion, type Tx } from '@respi/kit/command.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import type { Case } from '../case/case.entity.js';
import { canDiscussInEquipe, canSee } from '../case/case.policy.js';
import { type CaseInput, lockedCase } from '../case/take-case.js';

/** A case in the hands of one who may bring it to the équipe: its desk or the coordination, at any time after submission. */
export async function takeForEquipe(tx: Tx, input: CaseInput): Promise<Case> {
  const found = await lockedCase(tx, input.caseId);
  if (!found || !canSee(tx.actor, found)) throw notFound(['caseId']);
  if (!canDiscussInEquipe(tx.actor, found)) {
    throw new Refusal(UserErrorCode.NOT_YOURS, 'Porta in équipe lo sportello o il coordinamento.', ['caseId']);
  }
  expectVersion(found, input.expectedVersion);
  return found;
}

/** Tells training, which makes the agenda: number, topic and a title that names nobody (C40). */
export const tellTraining = (tx: Tx, subject: Case, cleared: boolean): Promise<void> =>
  tx.send({
    to: 'training',
    command: 'receiveCaseForDiscussion',
    entityKey: `case:${subject.id}`,
    payload: {
      caseId: subject.id,
      number: subject.registryNumber,
      topic: subject.topicId,
      title: subject.equipeTitle,
      markedAt: (subject.equipeMarkedAt ?? tx.now).toISOString(),
      cleared,
    },
  });
