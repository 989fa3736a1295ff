import { localDate } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import { z } from 'zod';

/** Somebody who no longer receives at these places, after their last day. */
export const operatorLeft = z.object({
  personId: z.guid(),
  sportelloIds: z.array(z.guid()),
  officeIds: z.array(z.guid()),
  lastDay: z.iso.date(),
});
type Left = z.infer<typeof operatorLeft>;

interface Window {
  readonly id: string;
  readonly agenda_id: string;
}

/** Appointments to come that fell in a window which has ended, and that no other window covers (A28, A34). */
const UNCOVERED = `
select b.id
from booking b join agenda_window w on w.id = ?
where b.agenda_id = w.agenda_id and b.state = 'CONFIRMED' and b.starts_at > ?
  and (b.starts_at at time zone 'Europe/Rome')::date > ?::date
  and extract(isodow from b.starts_at at time zone 'Europe/Rome') = w.weekday
  and (b.starts_at at time zone 'Europe/Rome')::time >= w.opens and (b.ends_at at time zone 'Europe/Rome')::time <= w.closes
  and not exists (
    select 1 from agenda_window o where o.agenda_id = w.agenda_id and o.id <> w.id and o.weekday = w.weekday
      and o.valid_from <= (b.starts_at at time zone 'Europe/Rome')::date
      and (o.valid_to is null or o.valid_to >= (b.starts_at at time zone 'Europe/Rome')::date)
      and o.opens <= (b.starts_at at time zone 'Europe/Rome')::time and o.closes >= (b.ends_at at time zone 'Europe/Rome')::time
      and (o.purpose_ids is null or b.purpose_id = any (o.purpose_ids)))`;

/** Ends the windows of somebody who has left, under the lock that every claim respects, and lists what they leave. */
export async function endWindowsOf(tx: Tx, { personId, sportelloIds, officeIds, lastDay }: Left): Promise<void> {
  const agendas = await tx.sql<{ id: string }>(
    `select id from agenda where sportello_id = any(string_to_array(nullif(?, ''), ',')::uuid[])
       or office_id = any(string_to_array(nullif(?, ''), ',')::uuid[]) order by id for update`,
    [sportelloIds.join(','), officeIds.join(',')],
  );
  for (const { id: agendaId } of agendas) {
    const ended = await tx.sql<Window>(
      `update agenda_window set valid_to = ? where agenda_id = ? and received_by = ? and (valid_to is null or valid_to > ?)
       returning id, agenda_id`,
      [lastDay, agendaId, personId, lastDay],
    );
    if (ended.length === 0) continue;
    await tx.sql('update agenda set version = version + 1 where id = ?', [agendaId]);
    for (const window of ended) {
      await tx.event({ entity: 'agenda', entityId: agendaId, verb: 'window-ended', detail: { windowId: window.id } });
      await listLeftBehind(tx, window, lastDay);
    }
  }
}

/** Each appointment left without a window waits for a decision: move, cancel with a message, keep. */
async function listLeftBehind(tx: Tx, window: Window, lastDay: string): Promise<void> {
  const left = await tx.sql<{ id: string }>(`${UNCOVERED} order by b.starts_at`, [window.id, tx.now, lastDay]);
  if (left.length === 0) return;
  const today = localDate(tx.now);
  const [closure] = await tx.sql<{ id: string }>(
    `insert into agenda_closure (id, agenda_id, starts_on, ends_on, reason, declared_by, declared_at, window_id)
     select gen_random_uuid(), ?, ?::date, max((starts_at at time zone 'Europe/Rome')::date), 'Chi riceveva in quell’orario non lavora più qui.', ?, ?, ?
     from booking where id = any(string_to_array(?, ',')::uuid[]) returning id`,
    [window.agenda_id, today, tx.actor.personId, tx.now, window.id, left.map(({ id }) => id).join(',')],
  );
  await tx.sql(
    `insert into closure_decision (closure_id, booking_id, agenda_id)
     select ?, id, agenda_id from booking where id = any(string_to_array(?, ',')::uuid[])`,
    [closure?.id, left.map(({ id }) => id).join(',')],
  );
}
