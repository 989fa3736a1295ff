import { COUNT_CAP, type Connection, pageOf, pageSize } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { type Prepared, prepared } from '@respi/kit/read-session.js';
import { inOrder, isId, loaderOf } from '@respi/kit/reference.js';
import type { AdhesionState } from '../adhesion/adhesion.states.js';
import { keysetOf } from '../keyset.js';
import type { Ente } from './ente.entity.js';
import { type EnteCategory, EnteOrder, type NetworkTier } from './ente.enums.js';

const columns = `e.id, e.name, e.category, e.tier, e.network_role as "networkRole", e.istat_code as "istatCode",
  e.ipa_code as "ipaCode", e.bacino_id as "bacinoId", e.website, e.is_example as "isExample",
  e.adhesion_state as "adhesionState", e.version`;
const BY_IDS = prepared('ente.byIds', `select ${columns} from ente e where e.id = any($1::uuid[])`);

const matches = `($1::text is null or e.name_plain like '%' || plain($1) || '%' or plain($1) operator(extensions.<%) e.name_plain)
  and ($2::text is null or e.category = $2) and ($3::text is null or e.tier = $3)
  and ($4::text is null or e.adhesion_state = $4) and ($5::uuid is null or e.bacino_id = $5)`;
const total = `case when $8::text is null then (select count(*)::int from (select 1 from ente e where ${matches} limit ${COUNT_CAP}) c) end`;
const page = (name: string, lead: string): Prepared =>
  prepared(
    `ente.page.${name}`,
    `select ${columns}, ${lead} as lead, ${total} as total from ente e
     where ${matches} and ($8::text is null or (${lead}, e.name, e.id) > ($7::text, $8, $9::uuid))
     order by ${lead}, e.name, e.id limit $6`,
  );
const byName = prepared(
  'ente.page.name',
  `select ${columns}, ''::text as lead, ${total} as total from ente e
   where ${matches} and $7::text is not distinct from $7 and ($8::text is null or (e.name, e.id) > ($8, $9::uuid))
   order by e.name, e.id limit $6`,
);
const PAGES: Record<EnteOrder, Prepared> = {
  [EnteOrder.NAME]: byName,
  [EnteOrder.CATEGORY]: page('category', 'e.category'),
  [EnteOrder.ADHESION]: page('adhesion', "coalesce(e.adhesion_state, '')"),
};

export interface EnteFilterValues {
  text?: string | null;
  category?: EnteCategory | null;
  tier?: NetworkTier | null;
  adhesionState?: AdhesionState | null;
  bacinoId?: string | null;
}

export interface EntePage {
  filter?: EnteFilterValues | null | undefined;
  orderBy: EnteOrder;
  first: number;
  after?: string | null | undefined;
}

const LIKE_WILDCARDS = /[\\%_]/g;

/** A page of the register: by keyset, filtered, sorted; text finds parts of names and forgives a typo. */
export async function listEnti(
  ctx: HouseContext,
  { filter, orderBy, first, after }: EntePage,
): Promise<Connection<Ente>> {
  const { text, category, tier, adhesionState, bacinoId } = filter ?? {};
  const size = pageSize(first);
  if (bacinoId && !isId(bacinoId)) return pageOf<Ente>([], size, () => [], { after, totalCount: 0 });
  const words = text?.trim() ? text.trim().replace(LIKE_WILDCARDS, '\\$&') : null;
  const keys = keysetOf(after, 3);
  const values = [words, category ?? null, tier ?? null, adhesionState ?? null, bacinoId ?? null, size + 1, ...keys];
  const rows = await ctx.db.rows<Ente & { lead: string; total: number | null }>(PAGES[orderBy], values);
  const totalCount = after ? null : (rows[0]?.total ?? 0);
  return pageOf(rows, size, (row) => [row.lead, row.name, row.id], { after, totalCount });
}

export const loadEnte = loaderOf<Ente>('ente', async (ctx, ids) =>
  inOrder(ids, await ctx.db.rows<Ente>(BY_IDS, [ids])),
);
