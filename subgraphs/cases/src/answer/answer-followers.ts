import type { Tx } from '@respi/kit/command.js';
import type { Case } from '../case/case.entity.js';
import { tellDesk } from '../case/case.notices.js';
import { CaseState, isSettled } from '../case/case.states.js';
import { chronicle } from '../case/chronicle.js';
import { lockedCase } from '../case/take-case.js';
import { reachStage } from '../cycle/running-cycle.js';
import { Answer } from './answer.entity.js';
import { tellKnowledge } from './turn-validation.js';

/** Gives the answer of a case also to the cases of other desks that follow it: both desks are answered (C6). */
export async function answerFollowers(tx: Tx, main: Case, answer: Answer): Promise<void> {
  const rows = await tx.sql<{ id: string }>('select id from "case" where follows_id = ? order by id', [main.id]);
  if (rows.length > 0) await tx.em.flush();
  for (const { id } of rows) {
    const follower = await lockedCase(tx, id);
    // read again with the row in hand: it may have opened again by itself meanwhile
    if (follower?.followsId !== main.id || (isSettled(follower.state) && follower.state !== CaseState.ANSWERED))
      continue;
    const from = follower.state;
    const copy = tx.em.create(Answer, {
      ...{ caseId: id, cycleNumber: follower.cycleNumber, copiedFrom: answer.id },
      ...{ officeId: answer.officeId, body: answer.body, contentHash: answer.contentHash },
      ...{ givenByName: answer.givenByName, givenById: answer.givenById, givenOn: answer.givenOn },
      ...{ channel: answer.channel, recordedById: answer.recordedById, recordedAt: answer.recordedAt },
    });
    await reachStage(tx, follower, 'answeredAt');
    follower.moveTo(CaseState.ANSWERED);
    await chronicle(tx, follower, { verb: 'answered', from, fact: 'CASE_ANSWERED', detail: { answerId: copy.id } });
    await tellKnowledge(tx, { answer: copy, parent: follower });
    await tellDesk(tx, follower, 'CASE_ANSWERED');
  }
}
