import type { Tx } from '@respi/kit/command.js';
import type { Urgency } from '../case/case.vocabulary.js';
import { dueAt } from './deadline.js';

interface Group {
  opened_on: string;
  since: string;
  urgency: Urgency;
  paused_days: number;
}

/**
 * Counts the deadlines of what an office owes again, after its calendar has changed (C18). A deadline depends on the
 * day of the cycle, the urgency and the pauses alone: each such group is counted once, and written in one statement.
 */
export async function countDeadlinesAgain(tx: Tx, officeId: string): Promise<number> {
  const groups = await tx.sql<Group>(
    `select (k.opened_at at time zone 'Europe/Rome')::date::text as opened_on, min(k.opened_at)::text as since, c.urgency, k.paused_days
     from "case" c join cycle k on k.case_id = c.id and k.number = c.cycle_number
     where c.office_id = ? and c.queue_rank < 9 and c.due_at is not null group by 1, 3, 4`,
    [officeId],
  );
  let moved = 0;
  for (const { opened_on, since, urgency, paused_days } of groups) {
    const due = await dueAt(tx, { since: new Date(since), urgency, officeId, pausedDays: paused_days });
    const rows = await tx.sql(
      `with running as (
         update cycle k set due_at = ? from "case" c
         where k.case_id = c.id and k.number = c.cycle_number and c.office_id = ? and c.queue_rank < 9 and c.urgency = ?
           and k.paused_days = ? and (k.opened_at at time zone 'Europe/Rome')::date = ?::date and k.due_at is distinct from ?
         returning k.case_id)
       update "case" set due_at = ? where id in (select case_id from running) returning id`,
      [due, officeId, urgency, paused_days, opened_on, due, due],
    );
    moved += rows.length;
  }
  return moved;
}
