import { LockMode } from '@mikro-orm/core';
import type { Tx } from '@respi/kit/command.js';
import { type Case, wrongState } from '../case/case.entity.js';
import { tellDesk } from '../case/case.notices.js';
import { CaseState } from '../case/case.states.js';
import { chronicle } from '../case/chronicle.js';
import { reachStage } from '../cycle/running-cycle.js';
import { hashOf, type SaidAnswer } from '../held/hold-answer.js';
import { fillLine } from '../sheet/fill-line.js';
import { Answer, type AnswerChannel } from './answer.entity.js';
import { AnswerValidation } from './answer.states.js';
import { answerFollowers } from './answer-followers.js';
import { tellKnowledge, turnValidation } from './turn-validation.js';

/** An answer leaves (C11): the line of its sheet is filled (C9), the desk is told, nobody has validated it yet (C14). */
export async function deliverAnswer(
  tx: Tx,
  found: Case,
  said: SaidAnswer,
  recordedById = tx.actor.personId ?? '',
): Promise<Answer> {
  const from = found.state;
  if (from === CaseState.ANSWERED) await supersedeContested(tx, found);

  const { sheetId, ...words } = said;
  const answer = tx.em.create(Answer, {
    caseId: found.id,
    officeId: found.officeId,
    cycleNumber: found.cycleNumber,
    body: words.body,
    contentHash: hashOf(words.body),
    givenByName: words.givenByName,
    givenById: words.givenById,
    givenOn: words.givenOn,
    channel: words.channel as AnswerChannel,
    recordedById,
    recordedAt: tx.now,
  });
  await fillLine(tx, found, answer, sheetId);
  await dropHeld(tx, found);
  await reachStage(tx, found, 'answeredAt');
  found.moveTo(CaseState.ANSWERED);

  const detail = { answerId: answer.id, channel: answer.channel };
  await chronicle(tx, found, { verb: 'answered', from, fact: 'CASE_ANSWERED', detail });
  await tellKnowledge(tx, { answer, parent: found });
  await tellDesk(tx, found, 'CASE_ANSWERED');
  await answerFollowers(tx, found, answer);
  return answer;
}

/** What was held back of this case is past, now that an answer leaves. */
const dropHeld = (tx: Tx, { id }: Case) =>
  tx.sql(
    'update held_answer set sent = false, decided_by = ?, decided_at = ? where case_id = ? and decided_at is null',
    [tx.actor.personId, tx.now, id],
  );

/** An answered case takes another answer only to correct a contested one, which it supersedes. */
async function supersedeContested(tx: Tx, found: Case): Promise<void> {
  const [newest] = await tx.sql<{ id: string }>('select id from answer where case_id = ? order by seq desc limit 1', [
    found.id,
  ]);
  const last = newest && (await tx.em.findOne(Answer, { id: newest.id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  if (last?.validation !== AnswerValidation.CONTESTED) throw wrongState(found.state);
  await turnValidation(tx, { answer: last, parent: found }, AnswerValidation.SUPERSEDED, last.validationNote);
}
