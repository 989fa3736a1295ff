import { COUNT_CAP, type Connection, decodeCursor, pageOf, pageSize } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { type Prepared, prepared } from '@respi/kit/read-session.js';
import type { Case } from './case.entity.js';
import { caseColumns, shown } from './case.reads.js';
import { CaseState } from './case.states.js';
import { type CaseFilter, CaseOrder, type Condition, conditionsOf } from './case-filter.js';
import { placeOf, placesOneByOne } from './case-places.js';

type Key = string | number | null;
interface Order {
  /** Columns of the keyset; a keyset page costs the same at ten thousand and at a million rows. */
  readonly keys: readonly { readonly column: string; readonly cast: string }[];
  readonly direction: 'asc' | 'desc';
  readonly of: (row: ListedCase) => Key[];
}
type ListedCase = Case & { queueRank: number; dueKey: Date | number };

const RANK = { column: 'queue_rank', cast: 'smallint' };
const DUE = { column: 'due_key', cast: 'timestamptz' };
const OPENED = { column: 'opened_at', cast: 'timestamptz' };
const ID = { column: 'id', cast: 'uuid' };
const due = ({ dueKey }: ListedCase): string => (dueKey instanceof Date ? dueKey.toISOString() : 'infinity');

const orders: Record<CaseOrder, Order> = {
  URGENCY: { keys: [RANK, DUE, ID], direction: 'asc', of: (row) => [row.queueRank, due(row), row.id] },
  DUE: { keys: [DUE, ID], direction: 'asc', of: (row) => [due(row), row.id] },
  OLDEST: { keys: [OPENED, ID], direction: 'asc', of: (row) => [row.openedAt.toISOString(), row.id] },
  NEWEST: { keys: [OPENED, ID], direction: 'desc', of: (row) => [row.openedAt.toISOString(), row.id] },
};

/** One page of the cases that the actor sees, in a stable order (C8, C30). The total is given only where it is known. */
export async function casesPage(
  ctx: HouseContext,
  asked: { first: number; after?: string | null; filter?: CaseFilter | null; orderBy: CaseOrder },
): Promise<Connection<Case>> {
  const order = orders[asked.orderBy];
  const size = pageSize(asked.first);
  const cursor = decodeCursor(asked.after, order.keys.length);
  const narrowing = await conditionsOf(ctx, asked.filter ?? {});
  if (cursor) narrowing.push(beyond(order, cursor));
  // a search has few candidates already
  const places = asked.filter?.text?.trim() ? [placeOf(ctx.actor)] : placesOneByOne(ctx.actor);
  const { sql, values } = page(places, narrowing, order, size + 1);
  const rows = await ctx.db.rows<ListedCase>(shaped('case.page', sql), values);
  const connection = pageOf(rows, size, order.of, {
    after: asked.after,
    totalCount: asked.after || rows.length > size ? null : rows.length,
  });
  const visible = new Map(
    shown(
      ctx,
      connection.edges.map(({ node }) => node),
    ).map((row) => [row.id, row]),
  );
  const edges = connection.edges.flatMap(({ cursor: at, node }) => {
    const row = visible.get(node.id);
    return row ? [{ cursor: at, node: row }] : [];
  });
  return { ...connection, edges };
}

const beyond = ({ keys, direction }: Order, cursor: readonly Key[]): Condition => ({
  sql: `(${keys.map((key) => key.column)}) ${direction === 'asc' ? '>' : '<'} (${keys.map((key) => `?::${key.cast}`)})`,
  values: [...cursor],
});

/**
 * One page of what lies in some places. Of one place its index is walked in order; of several each is walked by itself,
 * no farther than a page, and the page is made of what they give: of "here or there" PostgreSQL walks the whole queue.
 */
function page(places: readonly Condition[], narrowing: readonly Condition[], order: Order, limit: number): Condition {
  const keys = order.keys.map(({ column }) => `${column} ${order.direction}`).join(', ');
  const within = (place: Condition) => [place, ...narrowing].map((one) => `(${one.sql})`).join(' and ');
  const [only, ...others] = places;
  const where =
    only && others.length === 0
      ? within(only)
      : `id in (${places.map((place) => `(select id from "case" where ${within(place)} order by ${keys} limit ?)`).join(' union ')})`;
  const valuesOf = (place: Condition) => [...place.values, ...narrowing.flatMap(({ values }) => values)];
  return {
    sql: `select ${caseColumns}, queue_rank as "queueRank", due_key as "dueKey" from "case" where ${where} order by ${keys} limit ?`,
    values: [...places.flatMap((place) => [...valuesOf(place), ...(others.length > 0 ? [limit] : [])]), limit],
  };
}

const known = new Map<string, Prepared>();

/** A statement per shape: its text is constant, its values are parameters (`?`, numbered here), it is planned once. */
function shaped(name: string, template: string): Prepared {
  let at = 0;
  const text = template.replace(/\?/g, () => {
    at += 1;
    return `$${at}`;
  });
  const made = known.get(text) ?? prepared(`${name}.${known.size}`, text);
  known.set(text, made);
  return made;
}

/** How many cases of a filter the actor sees, never counted beyond 1,000 (C30). */
export async function casesCount(ctx: HouseContext, filter: CaseFilter): Promise<number> {
  const conditions = [placeOf(ctx.actor), ...(await conditionsOf(ctx, filter))];
  const where = conditions.map(({ sql }) => sql).join(' and ');
  const statement = shaped(
    'case.count',
    `select count(*)::int as count from (select 1 from "case" where ${where} limit ${COUNT_CAP}) as capped`,
  );
  const found = await ctx.db.row<{ count: number }>(
    statement,
    conditions.flatMap(({ values }) => values),
  );
  return found?.count ?? 0;
}

/** How many cases the actor sees in each state, never counted beyond 1,000. */
export function caseCounts(ctx: HouseContext): Promise<{ key: string; count: number }[]> {
  const { sql, values } = placeOf(ctx.actor);
  const statement = shaped(
    'case.counts',
    `select state as key, (select count(*)::int from (
       select 1 from "case" where "case".state = states.state and ${sql} limit ${COUNT_CAP}) as capped) as count
     from unnest($${values.length + 1}::text[]) as states (state)`,
  );
  return ctx.db.rows(statement, [...values, Object.values(CaseState)]);
}
