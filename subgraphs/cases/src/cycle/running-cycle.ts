import type { Tx } from '@respi/kit/command.js';
import type { Case } from '../case/case.entity.js';
import { dueAt, workingDaysSince } from '../deadline/deadline.js';
import { Cycle } from './cycle.entity.js';

/** Begins a cycle of a case, with a deadline of its own counted from now (C15, C16). */
export async function beginCycle(tx: Tx, subject: Case, reason: string | null = null): Promise<void> {
  const cycle = tx.em.create(Cycle, {
    caseId: subject.id,
    number: subject.cycleNumber,
    openedAt: tx.now,
    openedById: tx.actor.personId ?? '',
    reason,
  });
  await setDeadline(tx, subject, cycle);
}

/** The cycle in which a submitted case stands. */
export const runningCycle = (tx: Tx, subject: Case): Promise<Cycle> =>
  tx.em.findOneOrFail(Cycle, { caseId: subject.id, number: subject.cycleNumber });

/** Notes when the running cycle first reached a stage (C31). */
export async function reachStage(
  tx: Tx,
  subject: Case,
  stage: 'triagedAt' | 'relayedAt' | 'answeredAt',
): Promise<void> {
  const cycle = await runningCycle(tx, subject);
  cycle[stage] ??= tx.now;
}

/** Counts the deadline again from the beginning of the cycle, after urgency or office have changed (C18, C32). */
export async function countDeadlineAgain(tx: Tx, subject: Case): Promise<void> {
  await setDeadline(tx, subject, await runningCycle(tx, subject));
}

/** Gives back the working days for which the case waited for its desk (C17). */
export async function giveBackPause(tx: Tx, subject: Case, askedAt: Date): Promise<void> {
  const cycle = await runningCycle(tx, subject);
  cycle.pausedDays += await workingDaysSince(tx, askedAt, subject.officeId);
  await setDeadline(tx, subject, cycle);
}

async function setDeadline(tx: Tx, subject: Case, cycle: Cycle): Promise<void> {
  const { urgency, officeId } = subject;
  cycle.dueAt = await dueAt(tx, { since: cycle.openedAt, urgency, officeId, pausedDays: cycle.pausedDays });
  subject.dueAt = cycle.dueAt;
}
