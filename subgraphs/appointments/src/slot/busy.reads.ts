import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import type { Busy } from '../availability/rules.js';

const BUSY = prepared(
  'claim.busy',
  `select agenda_id as "agendaId", extract(epoch from cell)::float8 * 1000 as cell, bit_or(1 << (counter - 1)) as mask
   from claim where agenda_id = any($1::uuid[]) and cell >= $2 and cell < $3 and expires_at > $4
   group by agenda_id, cell`,
);

interface Row {
  agendaId: string;
  cell: number;
  mask: number;
}

/** Taken cells of an agenda from now to the end of its longest lead time: one statement for all that one request asks. */
export function loadBusy(ctx: HouseContext, agendaId: string): Promise<Busy> {
  const now = ctx.clock.now();
  const from = new Date(now.getTime() - DAY);
  const to = new Date(now.getTime() + HORIZON_DAYS * DAY);
  return ctx
    .loader<string, Busy>('busy', async (ids) => {
      const rows = await ctx.db.rows<Row>(BUSY, [ids, from, to, now]);
      return ids.map((id) => new Map(rows.filter((row) => row.agendaId === id).map(({ cell, mask }) => [cell, mask])));
    })
    .load(agendaId);
}

const DAY = 86_400_000;
/** Days that availability looks ahead; longer than any lead time that the rules allow. */
export const HORIZON_DAYS = 190;
