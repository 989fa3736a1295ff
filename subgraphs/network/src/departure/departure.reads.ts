import { localDate } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { type HouseImpact, impactOf, seesImpact } from '@respi/kit/departure.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped, inOrder, loaderOf } from '@respi/kit/reference.js';
import { verified } from '../verified.js';
import { canSeeDeparture } from './departure.policy.js';
import type { Departure, DepartureStep } from './departure.type.js';

const columns = `
  select d.id, d.ente_id as "enteId", d.kind, d.state, d.effective_on as "effectiveOn", d.reason, d.decided_by as "decidedBy",
    d.decided_at as "decidedAt", d.finished_at as "finishedAt", d.version from departure d`;
const OF_ENTI = prepared(
  'departure.ofEnti',
  `${columns} where d.ente_id = any($1::uuid[]) order by d.decided_at desc, d.seq desc`,
);
const BY_IDS = prepared('departure.byIds', `${columns} where d.id = any($1::uuid[])`);
const STEPS = prepared(
  'departure.steps',
  `select departure_id as "departureId", house, kind, decision, state = 'DONE' as "isDone", done, finished_at as "finishedAt"
   from departure_step where departure_id = any($1::uuid[]) order by house, kind`,
);
const LEFT_BEHIND = prepared('departure.leftBehind', 'select kind, count, digest from left_behind($1, $2, $3)');

const seen = (ctx: HouseContext, rows: Departure[]): Departure[] =>
  verified(ctx, 'departure', rows, (row) => canSeeDeparture(ctx.actor, row));

/** Departures of an ente, the latest decision first. */
export const loadDeparturesOf = (ctx: HouseContext, enteId: string): Promise<Departure[]> =>
  ctx
    .loader<string, Departure[]>('departure.ofEnte', async (ids) =>
      grouped(ids, seen(ctx, await ctx.db.rows<Departure>(OF_ENTI, [ids])), (row) => row.enteId),
    )
    .load(enteId);

export const loadDeparture = loaderOf<Departure>('departure', async (ctx, ids) =>
  inOrder(ids, seen(ctx, await ctx.db.rows<Departure>(BY_IDS, [ids]))),
);

export const loadSteps = (ctx: HouseContext, departureId: string): Promise<DepartureStep[]> =>
  ctx
    .loader<string, DepartureStep[]>('departure.steps', async (ids) =>
      grouped(ids, await ctx.db.rows<DepartureStep>(STEPS, [ids]), (row) => row.departureId),
    )
    .load(departureId);

/** People, invitations and contacts that would be left behind; null for who may not look. */
export async function peopleImpactOf(ctx: HouseContext, enteId: string): Promise<HouseImpact | null> {
  if (!seesImpact(ctx.actor, enteId)) return null;
  const now = ctx.clock.now();
  return impactOf('network', await ctx.db.rows(LEFT_BEHIND, [enteId, now, localDate(now)]));
}
