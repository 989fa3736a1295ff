import { plusDays, romeInstant } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import type { Busy } from '../availability/rules.js';

/** Taken cells of an agenda, as a command under way sees them. */
export async function takenBetween(tx: Tx, agendaId: string, since: Date, until: Date): Promise<Busy> {
  const rows = await tx.sql<{ cell: number; mask: number }>(
    `select extract(epoch from cell)::float8 * 1000 as cell, bit_or(1 << (counter - 1)) as mask from claim
     where agenda_id = ? and cell >= ? and cell < ? and expires_at > ? group by cell`,
    [agendaId, since, until, tx.now],
  );
  return new Map(rows.map(({ cell, mask }) => [Number(cell), mask]));
}

/** Taken cells from a day on, for as many days as a purpose can be booked ahead. */
export const takenFrom = (tx: Tx, agendaId: string, from: string, days: number): Promise<Busy> =>
  takenBetween(tx, agendaId, romeInstant(from), romeInstant(plusDays(from, days + 2)));
