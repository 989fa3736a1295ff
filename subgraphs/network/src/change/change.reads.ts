import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import { verified } from '../verified.js';
import { canSeeChange } from './change.policy.js';
import type { EnteChange, FormerName } from './change.type.js';

const OF_ENTI = prepared(
  'change.ofEnti',
  `select k.id as "askedId", c.id, c.kind, c.state, c.effective_on as "effectiveOn", c.reason, c.detail ->> 'name' as name,
     c.decided_at as "decidedAt", c.ente_id as "enteId", c.other_id as "otherId"
   from unnest($1::uuid[]) k(id) join ente_change c on c.ente_id = k.id or c.other_id = k.id order by c.seq desc`,
);
const NAMES = prepared(
  'change.names',
  `select ente_id as "enteId", name, until from former_name where ente_id = any($1::uuid[]) order by until desc, name`,
);

/** Changes that concern an ente, the latest decision first. */
export const loadChangesOf = (ctx: HouseContext, enteId: string): Promise<EnteChange[]> =>
  ctx
    .loader<string, EnteChange[]>('change.ofEnte', async (ids) => {
      const rows = await ctx.db.rows<EnteChange & { askedId: string }>(OF_ENTI, [ids]);
      return grouped(
        ids,
        verified(ctx, 'ente_change', rows, (row) => canSeeChange(ctx.actor, row)),
        (row) => row.askedId,
      );
    })
    .load(enteId);

/** Names that an ente, or one that merged into it, has had. */
export const loadFormerNames = (ctx: HouseContext, enteId: string): Promise<FormerName[]> =>
  ctx
    .loader<string, FormerName[]>('change.names', async (ids) =>
      grouped(ids, await ctx.db.rows<FormerName>(NAMES, [ids]), (row) => row.enteId),
    )
    .load(enteId);
