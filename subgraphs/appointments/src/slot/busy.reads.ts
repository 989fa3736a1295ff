import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import type { Agenda } from '../agenda/agenda.type.js';
import type { Busy } from '../availability/rules.js';

const BUSY = prepared(
  'claim.busy',
  `select asked.n::int as n, extract(epoch from c.cell)::float8 * 1000 as cell, bit_or(1 << (c.counter - 1)) as mask
   from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) with ordinality as asked(agenda_id, since, until, n)
   join claim c on c.agenda_id = asked.agenda_id and c.cell >= asked.since and c.cell < asked.until and c.expires_at > $4
   group by asked.n, c.cell`,
);

interface Row {
  n: number;
  cell: number;
  mask: number;
}

const DAY_MS = 86_400_000;

/** Taken cells of an agenda in a stretch of time: one statement for all that one request asks. */
export function busyBetween(ctx: HouseContext, agendaId: string, since: Date, until: Date): Promise<Busy> {
  return ctx
    .loader<string, Busy>('busy', async (keys) => {
      const asked = keys.map((key) => key.split('|'));
      const column = (at: number) => asked.map((one) => one[at]);
      const rows = await ctx.db.rows<Row>(BUSY, [column(0), column(1), column(2), ctx.clock.now()]);
      const found = keys.map(() => new Map<number, number>());
      for (const { n, cell, mask } of rows) found[n - 1]?.set(cell, mask);
      return found;
    })
    .load([agendaId, since.toISOString(), until.toISOString()].join('|'));
}

/** Taken cells from now to the end of the longest lead time of the agenda. */
export function loadBusy(ctx: HouseContext, agenda: Agenda): Promise<Busy> {
  const now = ctx.clock.now().getTime();
  const lead = Math.max(0, ...agenda.purposeRows.map(({ maxLeadDays }) => maxLeadDays));
  return busyBetween(ctx, agenda.id, new Date(now - DAY_MS), new Date(now + (lead + 2) * DAY_MS));
}
