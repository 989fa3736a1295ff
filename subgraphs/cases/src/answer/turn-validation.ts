import { LockMode } from '@mikro-orm/core';
import type { Tx } from '@respi/kit/command.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Case } from '../case/case.entity.js';
import { tellDesk } from '../case/case.notices.js';
import { chronicle } from '../case/chronicle.js';
import { sendCorrections } from '../correction/send-corrections.js';
import { Answer } from './answer.entity.js';
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
  if (to === AnswerValidation.VALIDATED) await noteValidated(tx, answer);
  else await sendCorrections(tx, { answer, parent });
  await turnCopies(tx, answer, to, note);
}

const noteValidated = (tx: Tx, { caseId, cycleNumber }: Answer) =>
  tx.sql('update cycle set validated_at = coalesce(validated_at, ?) where case_id = ? and number = ?', [
    tx.now,
    caseId,
    cycleNumber,
  ]);

const VERBS = { VALIDATED: 'validated', CONTESTED: 'contested', SUPERSEDED: 'superseded', UNVALIDATED: 'answered' };

/** What is said of an answer holds for its copies at the desks that follow the same matter (C6). */
async function turnCopies(tx: Tx, answer: Answer, to: AnswerValidation, note: string | null): Promise<void> {
  const copies = await tx.sql<{ id: string }>('select id from answer where copied_from = ? order by id', [answer.id]);
  for (const { id } of copies) {
    const copy = await tx.em.findOneOrFail(Answer, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const parent = await tx.em.findOneOrFail(Case, { id: copy.caseId });
    if (!canBecome(copy.validation, to)) continue;
    await turnValidation(tx, { answer: copy, parent }, to, note);
    await chronicle(tx, parent, { verb: VERBS[to], note, detail: { answerId: id } });
    if (to !== AnswerValidation.SUPERSEDED) await tellDesk(tx, parent, `CASE_${to}`);
  }
}

/** What knowledge keeps of an answer: how it stands, never its words. */
export const stateOf = ({ answer, parent }: AnswerOfCase) => ({
  answerId: answer.id,
  caseId: answer.caseId,
  validation: answer.validation,
  validationVersion: answer.validationVersion,
  contentHash: answer.contentHash,
  officeId: answer.officeId,
  topicId: parent.topicId,
});

/** Sends the state of an answer to knowledge, which keeps a projection of it. */
export const tellKnowledge = (tx: Tx, told: AnswerOfCase): Promise<void> =>
  tx.send({
    to: 'knowledge',
    command: 'receiveAnswerState',
    entityKey: `answer:${told.answer.id}`,
    payload: stateOf(told),
  });
