import { localDate } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped, inOrder, loaderOf } from '@respi/kit/reference.js';
import { NETWORK_RIGHTS } from '@respi/kit/rights.js';
import { verified } from '../verified.js';
import { canDecideRights, canSeeRights } from './network-right.policy.js';
import type { NetworkRight, NetworkRightEvent, NetworkRightReach } from './network-right.type.js';
import { AT_WORK, IS_TOUCHED } from './whom-it-touches.js';

const columns = `id, tier, code, is_granted as "isGranted", is_confirmed as "isConfirmed", reason, decided_at as "decidedAt",
     decided_by as "decidedById", version`;
const ALL = prepared(
  'networkRight.all',
  `select ${columns} from network_right where $2::text is null or tier = $2
   order by tier desc, array_position($1::text[], code)`,
);
const BY_IDS = prepared('networkRight.byIds', `select ${columns} from network_right where id = any($1::uuid[])`);
const HISTORY = prepared(
  'networkRight.history',
  `select ev.id::text as id, ev.at, ev.detail ->> 'act' as act, (ev.detail ->> 'isGranted')::boolean as "isGranted",
     (ev.detail ->> 'wasGranted')::boolean as "wasGranted", ev.detail ->> 'reason' as reason,
     ev.person_id as "personId", ev.entity_id as "rightId"
   from unnest($1::uuid[]) k(id) cross join lateral (
     select * from event where entity = 'network_right' and entity_id = k.id order by event.id desc limit 50) ev
   order by ev.id desc`,
);
/** Rights of a desk touch its operators and administrators; what is read and joined, whoever works in the network. */
const REACH = prepared(
  'networkRight.reach',
  `select r.id, count(distinct m.ente_id)::int as enti, count(distinct m.person_id)::int as people
   from network_right r
   left join ente e on e.tier = r.tier and ${AT_WORK}
   left join membership m on m.ente_id = e.id and m.ended_at is null and m.start_on <= $2 and (m.end_on is null or m.end_on >= $2)
     and ${IS_TOUCHED}
   where r.id = any($1::uuid[]) group by r.id`,
);

const seen = (ctx: HouseContext, rows: NetworkRight[]): NetworkRight[] =>
  verified(ctx, 'network_right', rows, () => canSeeRights(ctx.actor));

/** What each network is given, the rete ristretta first, in the order in which the kit names the rights (N2). */
export const readRights = async (ctx: HouseContext, tier: string | null = null): Promise<NetworkRight[]> =>
  seen(ctx, await ctx.db.rows<NetworkRight>(ALL, [NETWORK_RIGHTS, tier]));

export const loadRight = loaderOf<NetworkRight>('network_right', async (ctx, ids) =>
  inOrder(ids, seen(ctx, await ctx.db.rows<NetworkRight>(BY_IDS, [ids]))),
);

/** What was decided of a right, the latest first. */
export const loadRightHistory = (ctx: HouseContext, rightId: string): Promise<NetworkRightEvent[]> =>
  ctx
    .loader<string, NetworkRightEvent[]>('network_right.history', async (ids) =>
      grouped(ids, await ctx.db.rows<NetworkRightEvent>(HISTORY, [ids]), (row) => row.rightId),
    )
    .load(rightId);

/** Whom a change would touch, for those who decide it; who they are is not told. */
export async function loadRightReach(ctx: HouseContext, rightId: string): Promise<NetworkRightReach | null> {
  if (!canDecideRights(ctx.actor)) return null;
  return ctx
    .loader<string, NetworkRightReach | null>('network_right.reach', async (ids) =>
      inOrder(ids, await ctx.db.rows<NetworkRightReach & { id: string }>(REACH, [ids, localDate(ctx.clock.now())])),
    )
    .load(rightId);
}
