import { type Actor, hasRole } from '@respi/kit/actor.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import type { RulesVersion } from './rules.type.js';

const VERSIONS = prepared(
  'rules.versions',
  `select v.id, v.kind, v.number, v.text_it as "textIt", v.text_en as "textEn", v.changes, v.published_at as "publishedAt",
     v.number = max(v.number) over (partition by v.kind) as "isCurrent",
     (select a.at from rules_acceptance a where a.version_id = v.id and a.person_id = $1) as "acceptedAt",
     case when $2 then (select count(*)::int from rules_acceptance a where a.version_id = v.id) end as acceptances
   from rules_version v order by v.kind, v.number desc limit 100`,
);
const PENDING = prepared('rules.pending', 'select rules_pending($1) as pending');

/** Publishes new versions, and sees how many have accepted which (I13). */
export const canPublishRules = (actor: Actor): boolean => hasRole(actor, 'PROVINCIAL_COORDINATOR', 'ADMIN');

/** Every version, those of today first within their kind, with what the reader has accepted. */
export const readRules = (ctx: HouseContext): Promise<RulesVersion[]> =>
  ctx.db.rows<RulesVersion>(VERSIONS, [ctx.actor.personId, canPublishRules(ctx.actor)]);

/** Whether the reader still has to accept a version of today; until then their roles hold nothing. */
export const mustAcceptRules = async (ctx: HouseContext): Promise<boolean> =>
  (await ctx.db.row<{ pending: boolean }>(PENDING, [ctx.actor.personId]))?.pending ?? false;
