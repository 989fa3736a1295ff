import { localDate, plusDays, romeInstant } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import type { Agenda } from '../agenda/agenda.type.js';
import { openSpans } from '../availability/open-spans.js';
import { CELL_MS } from '../availability/rules.js';
import { daysBetween } from '../availability/search.js';
import type { Booking } from '../booking/booking.entity.js';

/**
 * Takes a counter out of the agenda for some days: its free cells are claimed by the absence itself, so that the same
 * constraint that gives a place once gives none there (A8, A27). Cells of standing appointments stay theirs.
 */
export async function claimAbsence(
  tx: Tx,
  agenda: Agenda,
  absence: { readonly id: string; readonly counter: number; readonly startsOn: string; readonly endsOn: string },
): Promise<void> {
  const cells: string[] = [];
  for (const day of daysBetween(absence.startsOn, absence.endsOn)) {
    for (const purpose of agenda.purposeRows) {
      for (const { from, to } of openSpans(agenda, purpose, day, 'INTERNAL')) {
        for (let cell = from; cell < to; cell += CELL_MS) cells.push(new Date(cell).toISOString());
      }
    }
  }
  await tx.sql(
    `insert into claim (agenda_id, counter, cell, holder, expires_at)
     select ?, ?, cell::timestamptz, ?, 'infinity' from (select distinct unnest(string_to_array(?, ',')) as cell) c order by 3
     on conflict (agenda_id, cell, counter) do update set holder = excluded.holder, expires_at = excluded.expires_at
       where claim.expires_at <= ?`,
    [agenda.id, absence.counter, absence.id, cells.join(','), tx.now],
  );
}

/** Notes each standing appointment that a closure touches, for a decision (A27). */
export async function askDecisions(
  tx: Tx,
  closure: { id: string; agendaId: string; startsOn: string; endsOn: string; counter: number | null },
): Promise<void> {
  await tx.sql(
    `insert into closure_decision (closure_id, booking_id, agenda_id)
     select ?, id, agenda_id from booking where agenda_id = ? and state = 'CONFIRMED' and starts_at >= ? and starts_at < ?
       and (?::int is null or counter = ?::int)
     on conflict do nothing`,
    [
      closure.id,
      closure.agendaId,
      romeInstant(closure.startsOn),
      romeInstant(plusDays(closure.endsOn, 1)),
      closure.counter,
      closure.counter,
    ],
  );
}

/**
 * An appointment at a place that was held before its day was closed asks for a decision as those that stood (A27). The
 * row of the appointment holds the agenda, so that a closure comes wholly before it or wholly after.
 */
export async function askOfClosures(tx: Tx, { id, agendaId, counter, startsAt }: Booking): Promise<void> {
  await tx.sql(
    `insert into closure_decision (closure_id, booking_id, agenda_id)
     select c.id, ?, c.agenda_id from agenda_closure c
     where c.agenda_id = ? and ?::date between c.starts_on and c.ends_on and c.lifted_at is null and c.window_id is null
       and (c.counter is null or c.counter = ?)
     on conflict do nothing`,
    [id, agendaId, localDate(startsAt), counter],
  );
}
