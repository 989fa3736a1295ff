import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import type { Cycle } from './cycle.entity.js';

const OF_CASES = prepared(
  'cycle.ofCases',
  `select id, case_id as "caseId", number, opened_at as "openedAt", opened_by as "openedById", reason,
     due_at as "dueAt", triaged_at as "triagedAt", relayed_at as "relayedAt", validated_at as "validatedAt",
     answered_at as "answeredAt", closed_at as "closedAt"
   from cycle where case_id = any($1::uuid[]) order by number`,
);

/** Cycles of a case, the first first. */
export function cyclesOf(ctx: HouseContext, caseId: string): Promise<Cycle[]> {
  const loader = ctx.loader<string, Cycle[]>('cycle.ofCases', async (ids) =>
    grouped(ids, await ctx.db.rows<Cycle>(OF_CASES, [ids]), (row) => row.caseId),
  );
  return loader.load(caseId);
}
