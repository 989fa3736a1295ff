import { COUNT_CAP, type Connection, pageOf, pageSize } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { type Prepared, prepared } from '@respi/kit/read-session.js';
import { inOrder, isId, loaderOf } from '@respi/kit/reference.js';
import type { AdhesionState } from '../adhesion/adhesion.states.js';
import { keysetOf } from '../keyset.js';
import type { Ente } from './ente.entity.js';
import { type EnteCategory, EnteOrder, type NetworkRole, type NetworkTier } from './ente.enums.js';
import { wordsOf } from './named.js';

const columns = `e.id, e.name, e.category, e.tier, e.network_role as "networkRole", e.istat_code as "istatCode",
  e.ipa_code as "ipaCode", e.bacino_id as "bacinoId", e.website, e.is_example as "isExample",
  e.adhesion_state as "adhesionState", e.ended_on as "endedOn",
  e.successor_id as "successorId", e.version`;
const BY_IDS = prepared('ente.byIds', `select ${columns} from ente e where e.id = any($1::uuid[])`);

/** What may narrow the register, each by an index in the order of the names. */
const NARROWED = {
  category: 'e.category = $2::text',
  tier: 'e.tier = $3::text',
  adhesionState: 'e.adhesion_state = $4::text',
  bacinoId: 'e.bacino_id = $5::uuid',
  networkRole: 'e.network_role = $10::text',
} as const;
type Narrowing = keyof typeof NARROWED;
const narrowings = Object.keys(NARROWED) as Narrowing[];

/** Where a page reads from: the whole register, or the enti whose names hold a word, which the trigram index finds. */
interface Source {
  readonly name: string;
  readonly head: string;
  readonly from: string;
  readonly leads: Record<EnteOrder, string | null>;
}
export const REGISTER: Source = {
  name: '',
  head: '',
  from: 'ente e',
  leads: { NAME: null, CATEGORY: 'e.category', ADHESION: `coalesce(e.adhesion_state, '')` },
};
/** With a word to find, the order by name is that by relevance: the nearest first. */
export const FOUND: Source = {
  name: '.named',
  head: 'with n as materialized (select * from enti_named($1))',
  from: 'n join ente e on e.id = n.id',
  leads: { ...REGISTER.leads, NAME: 'n.farness' },
};
/** Every value has its type, also one that this statement does not ask for. */
const TYPED = `($1::text || $2::text || $3::text || $4::text || $7::text || $8::text || $10::text is null or $5::uuid <> $9::uuid or true)`;

const pages = new Map<string, Prepared>();

/**
 * The statement of a page: only what is asked stands in it, so that the plan, which is made once, reads by the index of
 * what is asked. The first page counts, the others go on after a row.
 */
export function pageOfRegister(
  source: Source,
  orderBy: EnteOrder,
  asked: readonly Narrowing[],
  isFirst: boolean,
): Prepared {
  const name = `ente.page.${orderBy}${source.name}.${asked.join('-')}.${isFirst ? 'first' : 'next'}`;
  const lead = source.leads[orderBy];
  const where = ['e.successor_id is null', ...asked.map((one) => NARROWED[one])].join(' and ');
  const keys = lead ? `(${lead}, e.name, e.id) > ($7::text, $8, $9::uuid)` : '(e.name, e.id) > ($8, $9::uuid)';
  const count = `(select count(*)::int from (select 1 from ${source.from} where ${where} limit ${COUNT_CAP}) c)`;
  const made =
    pages.get(name) ??
    prepared(
      name,
      `${source.head} select ${columns}, ${lead ?? "''::text"} as lead, ${isFirst ? count : 'null::int'} as total from ${source.from}
       where ${TYPED} and ${where} ${isFirst ? '' : `and ${keys}`}
       order by ${lead ? `${lead}, ` : ''}e.name, e.id limit $6`,
    );
  pages.set(name, made);
  return made;
}

export interface EnteFilterValues {
  text?: string | null;
  category?: EnteCategory | null;
  tier?: NetworkTier | null;
  adhesionState?: AdhesionState | null;
  bacinoId?: string | null;
  networkRole?: NetworkRole | null;
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
  const { text, category, tier, adhesionState, bacinoId, networkRole } = filter ?? {};
  const size = pageSize(first);
  if (bacinoId && !isId(bacinoId)) return pageOf<Ente>([], size, () => [], { after, totalCount: 0 });
  const words = wordsOf(text);
  const keys = keysetOf(after, 3);
  const values = [
    ...[words, category ?? null, tier ?? null, adhesionState ?? null, bacinoId ?? null],
    ...[size + 1, ...keys, networkRole ?? null],
  ];
  const asked = narrowings.filter((one) => (filter?.[one] ?? null) !== null);
  const statement = pageOfRegister(words ? FOUND : REGISTER, orderBy, asked, !after);
  const rows = await ctx.db.rows<Ente & { lead: string; total: number | null }>(statement, values);
  const totalCount = after ? null : (rows[0]?.total ?? 0);
  return pageOf(rows, size, (row) => [row.lead, row.name, row.id], { after, totalCount });
}

export const loadEnte = loaderOf<Ente>('ente', async (ctx, ids) =>
  inOrder(ids, await ctx.db.rows<Ente>(BY_IDS, [ids])),
);
