import type { Tx } from '@respi/kit/command.js';
import type { Case } from '../case/case.entity.js';
import { tellDesk } from '../case/case.notices.js';
import { CaseState } from '../case/case.states.js';
import { chronicle } from '../case/chronicle.js';
import { lockedCase } from '../case/take-case.js';
import { runningCycle } from '../cycle/running-cycle.js';

/** Closes the whole when the last of its parts is closed or cancelled (C26). */
export async function closeWhole(tx: Tx, part: Case): Promise<void> {
  if (!part.parentId) return;
  await tx.em.flush();
  const whole = await lockedCase(tx, part.parentId);
  const [left] = await tx.sql<{ open: number }>('select open_parts(?) as open', [part.parentId]);
  if (!whole || left?.open !== 0 || whole.state !== CaseState.TRIAGED || !whole.splitAt) return;
  const cycle = await runningCycle(tx, whole);
  cycle.answeredAt ??= tx.now;
  cycle.closedAt = tx.now;
  whole.moveTo(CaseState.CLOSED);
  await chronicle(tx, whole, { verb: 'partsDone', from: CaseState.TRIAGED, fact: 'CASE_CLOSED' });
  await tellDesk(tx, whole, 'CASE_WATCHED');
}
