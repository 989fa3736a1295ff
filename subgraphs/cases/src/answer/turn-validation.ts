import type { Tx } from '@respi/kit/command.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import type { Case } from '../case/case.entity.js';
import { sendCorrections } from '../correction/send-corrections.js';
import type { Answer } from './answer.entity.js';
import { AnswerValidation, canBecome } from './answer.states.js';

export interface AnswerOfCase {
  readonly answer: Answer;
  readonly parent: Case;
}

/**
 * The only way in which the validation of an answer changes: its version rises, the history keeps who, when, why and of
 * which text, and knowledge is told, since FAQs may be made of it (C13, P13).
 */
export async function turnValidation(
  tx: Tx,
  { answer, parent }: AnswerOfCase,
  to: AnswerValidation,
  note: string | null,
): Promise<void> {
  if (!canBecome(answer.validation, to)) {
    throw new Refusal(
      UserErrorCode.WRONG_STATE,
      'La validazione di questo riscontro non può cambiare così.',
      ['answerId'],
      { state: answer.validation },
    );
  }
  answer.validation = to;
  answer.validationVersion += 1;
  answer.validatedById = tx.actor.personId;
  answer.validatedAt = tx.now;
  answer.validationNote = note;
  await tx.sql(
    `insert into validation_change (answer_id, version, validation, changed_by, at, note, content_hash)
     values (?, ?, ?, ?, ?, ?, ?)`,
    [answer.id, answer.validationVersion, to, tx.actor.personId, tx.now, note, answer.contentHash],
  );
  await tellKnowledge(tx, { answer, parent });
  if (to !== AnswerValidation.VALIDATED) await sendCorrections(tx, { answer, parent });
}

/** Sends the state of an answer to knowledge, which keeps a projection of it. */
export const tellKnowledge = (tx: Tx, { answer, parent }: AnswerOfCase): Promise<void> =>
  tx.send({
    to: 'knowledge',
    command: 'receiveAnswerState',
    entityKey: `answer:${answer.id}`,
    payload: {
      answerId: answer.id,
      caseId: answer.caseId,
      validation: answer.validation,
      validationVersion: answer.validationVersion,
      contentHash: answer.contentHash,
      officeId: answer.officeId,
      topicId: parent.topicId,
    },
  });
