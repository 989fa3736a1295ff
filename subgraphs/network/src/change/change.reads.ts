import { type Connection, pageOf, pageSize } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { type Prepared, prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import { ofEntiNamed, wordsOf } from '../ente/named.js';
import { sequenceOf } from '../keyset.js';
import { verified } from '../verified.js';
import { canSeeChange } from './change.policy.js';
import { type EnteChange, EnteChangeOrder, type EnteChangeState, type FormerName } from './change.type.js';

const columns = `c.id, c.kind, c.state, c.effective_on as "effectiveOn", c.reason, c.detail ->> 'name' as name,
     c.decided_at as "decidedAt", c.ente_id as "enteId", c.other_id as "otherId"`;
const OF_ENTI = prepared(
  'change.ofEnti',
  `select k.id as "askedId", ${columns}
   from unnest($1::uuid[]) k(id) join ente_change c on c.ente_id = k.id or c.other_id = k.id order by c.seq desc`,
);
const NAMES = prepared(
  'change.names',
  `select ente_id as "enteId", name, until from former_name where ente_id = any($1::uuid[]) order by until desc, name`,
);

/** A page sorted by a column, of like ones the latest decision first; or by the decision alone. Found by either ente. */
const page = (name: string, lead: string | null) =>
  prepared(
    `change.page.${name}`,
    `select ${columns}, c.seq::text as seq, ${lead ?? "''::text"} as lead from ente_change c join ente e on e.id = c.ente_id
   where ($1::text is null or c.state = $1) and $4::text is not distinct from $4
     and ($3::bigint is null or ${lead ? `(${lead}, -c.seq) > ($4::text, -$3::bigint)` : 'c.seq < $3'})
     and (${ofEntiNamed('c.ente_id', '$5')} or ${ofEntiNamed('c.other_id', '$5')})
   order by ${lead ? `${lead}, ` : ''}c.seq desc limit $2`,
  );
const PAGES: Record<EnteChangeOrder, Prepared> = {
  [EnteChangeOrder.DAY]: page('day', 'c.effective_on::text'),
  [EnteChangeOrder.ENTE]: page('ente', 'e.name'),
  [EnteChangeOrder.KIND]: page('kind', 'c.kind'),
  [EnteChangeOrder.DECIDED]: page('decided', null),
};

export interface ChangeQuestion {
  readonly state?: EnteChangeState | null | undefined;
  readonly text?: string | null | undefined;
  readonly orderBy?: EnteChangeOrder;
}

/** Changes of the whole network: what is about to happen, and what has (N25). */
export async function listChanges(
  ctx: HouseContext,
  first: number,
  after?: string | null,
  { state, text, orderBy = EnteChangeOrder.DAY }: ChangeQuestion = {},
): Promise<Connection<EnteChange>> {
  const size = pageSize(first);
  const [lead, seq] = sequenceOf(after);
  const rows = await ctx.db.rows<EnteChange & { seq: string; lead: string }>(PAGES[orderBy], [
    ...[state ?? null, size + 1, seq, lead, wordsOf(text)],
  ]);
  const shown = verified(ctx, 'ente_change', rows, (row) => canSeeChange(ctx.actor, row));
  return pageOf(shown, size, (row) => [row.lead, row.seq, row.id], { after });
}

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
