import { LockMode } from '@mikro-orm/core';
import type { Tx } from '@respi/kit/command.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Case } from '../case/case.entity.js';
import { canSee } from '../case/case.policy.js';
import { Answer } from './answer.entity.js';
import { isAuthor, judges } from './answer.policy.js';
import type { AnswerOfCase } from './turn-validation.js';

/** An answer that the actor sees, held until the command ends, with its case. */
export async function takeAnswer(tx: Tx, answerId: string): Promise<AnswerOfCase> {
  const answer = isId(answerId)
    ? await tx.em.findOne(Answer, { id: answerId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  const parent = answer && (await tx.em.findOne(Case, { id: answer.caseId }));
  if (!answer || !parent || !canSee(tx.actor, parent)) throw notFound(['answerId']);
  return { answer, parent };
}

export interface JudgementInput {
  readonly answerId: string;
  readonly expectedValidationVersion?: number | null;
}

/** An answer in the hands of a referent of its office who neither gave nor recorded it (C13), as they read it (C21). */
export async function takeForJudgement(tx: Tx, input: JudgementInput): Promise<AnswerOfCase> {
  const { answer, parent } = await takeAnswer(tx, input.answerId);
  if (!judges(tx.actor, answer)) {
    throw new Refusal(UserErrorCode.NOT_YOURS, 'Solo il referente dell’ufficio valida i suoi riscontri.', ['answerId']);
  }
  if (isAuthor(tx.actor, answer)) {
    throw new Refusal(UserErrorCode.SAME_PERSON, 'Chi ha dato o registrato il riscontro non lo valida.', ['answerId']);
  }
  const expected = input.expectedValidationVersion;
  if (expected !== null && expected !== undefined && expected !== answer.validationVersion) {
    throw new Refusal(
      UserErrorCode.CONFLICT,
      'La validazione è cambiata nel frattempo.',
      ['expectedValidationVersion'],
      { version: answer.validationVersion, state: answer.validation },
    );
  }
  return { answer, parent };
}
