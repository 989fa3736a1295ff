import { COUNT_CAP, type Connection, pageOf, pageSize } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { type Prepared, prepared } from '@respi/kit/read-session.js';
import { inOrder, isId, loaderOf } from '@respi/kit/reference.js';
import type { AdhesionState } from '../adhesion/adhesion.states.js';
import { keysetOf } from '../keyset.js';
import type { Ente } from './ente.entity.js';
import { type EnteCategory, EnteOrder, type NetworkTier } from './ente.enums.js';
import { wordsOf } from './named.js';

const columns = `e.id, e.name, e.category, e.tier, e.network_role as "networkRole", e.istat_code as "istatCode",
  e.ipa_code as "ipaCode", e.bacino_id as "bacinoId", e.website, e.is_example as "isExample",
  e.adhesion_state as "adhesionState", e.ended_on as "endedOn",
  e.successor_id as "successorId", e.version`;
const BY_IDS = prepared('ente.byIds', `select ${columns} from ente e where e.id = any($1::uuid[])`);

const filtered = `e.successor_id is null and ($2::text is null or e.category = $2) and ($3::text is null or e.tier = $3)
  and ($4::text is null or e.adhesion_state = $4) and ($5::uuid is null or e.bacino_id = $5)`;

/** Where a page reads from: the whole register, or the enti whose names hold a word, which the trigram index finds. */
interface Source {
  readonly suffix: string;
  readonly lead: string;
  readonly from: string;
}
const REGISTER: Source = { suffix: '', lead: '', from: 'ente e' };
const NAMED: Source = {
  suffix: '.named',
  lead: 'with n as materialized (select * from enti_named($1))',
  from: 'n join ente e on e.id = n.id',
};

/** A page sorted by a column before the name; or by the name alone. */
const page = (name: string, { suffix, lead: head, from }: Source, lead: string | null): Prepared => {
  const keys = lead ? `(${lead}, e.name, e.id) > ($7::text, $8, $9::uuid)` : '(e.name, e.id) > ($8, $9::uuid)';
  const given = '$1::text is not distinct from $1 and $7::text is not distinct from $7';
  const total = `case when $8::text is null then (select count(*)::int from (select 1 from ${from} where ${filtered} limit ${COUNT_CAP}) c) end`;
  return prepared(
    `ente.page.${name}${suffix}`,
    `${head} select ${columns}, ${lead ?? "''::text"} as lead, ${total} as total from ${from}
     where ${given} and ${filtered} and ($8::text is null or ${keys})
     order by ${lead ? `${lead}, ` : ''}e.name, e.id limit $6`,
  );
};
const pages = (source: Source, first: string | null): Record<EnteOrder, Prepared> => ({
  [EnteOrder.NAME]: page('name', source, first),
  [EnteOrder.CATEGORY]: page('category', source, 'e.category'),
  [EnteOrder.ADHESION]: page('adhesion', source, "coalesce(e.adhesion_state, '')"),
});
const PAGES = pages(REGISTER, null);
/** With a word to find, the order by name is that by relevance: the nearest first. */
const FOUND = pages(NAMED, 'n.farness');

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

/** A page of the register: by keyset, filtered, sorted; text finds parts of names and forgives a typo. */
export async function listEnti(
  ctx: HouseContext,
  { filter, orderBy, first, after }: EntePage,
): Promise<Connection<Ente>> {
  const { text, category, tier, adhesionState, bacinoId } = filter ?? {};
  const size = pageSize(first);
  if (bacinoId && !isId(bacinoId)) return pageOf<Ente>([], size, () => [], { after, totalCount: 0 });
  const words = wordsOf(text);
  const keys = keysetOf(after, 3);
  const values = [words, category ?? null, tier ?? null, adhesionState ?? null, bacinoId ?? null, size + 1, ...keys];
  const rows = await ctx.db.rows<Ente & { lead: string; total: number | null }>(
    (words ? FOUND : PAGES)[orderBy],
    values,
  );
  const totalCount = after ? null : (rows[0]?.total ?? 0);
  return pageOf(rows, size, (row) => [row.lead, row.name, row.id], { after, totalCount });
}

export const loadEnte = loaderOf<Ente>('ente', async (ctx, ids) =>
  inOrder(ids, await ctx.db.rows<Ente>(BY_IDS, [ids])),
);
