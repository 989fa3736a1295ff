import { localDate } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { inOrder, loaderOf } from '@respi/kit/reference.js';
import { verified } from '../verified.js';
import { canSeeDelegation } from './delegation.policy.js';
import type { Delegation } from './delegation.type.js';

const columns = `
  select id, from_person as "fromPerson", to_person as "toPerson", ente_id as "enteId", roles, start_on as "startOn",
    end_on as "endOn", reason, needs_approval as "needsApproval", ended_at as "endedAt"
  from delegation`;
const RECENT = prepared(
  'delegation.recent',
  `${columns} where end_on >= $1::date - 90 order by (ended_at is not null or end_on < $1), start_on desc, id limit 100`,
);
const BY_IDS = prepared('delegation.byIds', `${columns} where id = any($1::uuid[])`);
const COLLEAGUES = prepared(
  'delegation.colleagues',
  `select distinct m.person_id as id from membership m
   where m.ente_id = $1 and m.person_id <> $2 and m.delegation_id is null and m.ended_at is null
     and m.start_on <= $3 and (m.end_on is null or m.end_on >= $3) order by 1 limit 200`,
);

const seen = (ctx: HouseContext, rows: Delegation[]): Delegation[] => {
  const visible = verified(ctx, 'delegation', rows, (row) => canSeeDelegation(ctx.actor, row));
  ctx.db.saw(
    'delegation',
    visible.map((row) => row.id),
  );
  return visible;
};

/** Delegations that the reader sees: those that run or are to come first, and those of the last ninety days. */
export const recentDelegations = async (ctx: HouseContext): Promise<Delegation[]> =>
  seen(ctx, await ctx.db.rows<Delegation>(RECENT, [localDate(ctx.clock.now())]));

export const loadDelegation = loaderOf<Delegation>('delegation', async (ctx, ids) =>
  inOrder(ids, seen(ctx, await ctx.db.rows<Delegation>(BY_IDS, [ids]))),
);

/** Ids of who works today in the ente of the reader, beside the reader. */
export async function colleaguesOf(ctx: HouseContext): Promise<string[]> {
  const { enteId, personId } = ctx.actor;
  const rows = await ctx.db.rows<{ id: string }>(COLLEAGUES, [enteId, personId, localDate(ctx.clock.now())]);
  return rows.map((row) => row.id);
}
