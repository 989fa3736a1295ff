import type { Actor } from '@respi/kit/actor.js';
import { hasRole, isCoordination } from '@respi/kit/actor.js';
import { COUNT_CAP, type Connection, decodeCursor, pageOf, pageSize } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { type Prepared, prepared } from '@respi/kit/read-session.js';
import type { Case } from './case.entity.js';
import { caseColumns, shown } from './case.reads.js';
import { CaseState } from './case.states.js';
import { type CaseFilter, CaseOrder, conditionsOf } from './case-filter.js';

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

/**
 * Narrows a list to where the actor's rows can lie, so that the index of that place is walked. It decides nothing:
 * row-level security and `canSee` do.
 */
function placeOf(actor: Actor): { sql: string; values: unknown[] } {
  if (isCoordination(actor) || hasRole(actor, 'LIAISON', 'EDITOR', 'AUDITOR')) return { sql: 'true', values: [] };
  if (hasRole(actor, 'OFFICE_REFERENT')) return { sql: 'office_id = ?', values: [actor.officeId] };
  if (hasRole(actor, 'ENTE_ADMIN')) return { sql: 'ente_id = ?', values: [actor.enteId] };
  return { sql: '(opened_by = ? or sportello_id = any(?::uuid[]))', values: [actor.personId, actor.sportelloIds] };
}

/** One page of the cases that the actor sees, in a stable order (C8, C30). The total is given only where it is known. */
export async function casesPage(
  ctx: HouseContext,
  asked: { first: number; after?: string | null; filter?: CaseFilter | null; orderBy: CaseOrder },
): Promise<Connection<Case>> {
  const order = orders[asked.orderBy];
  const size = pageSize(asked.first);
  const cursor = decodeCursor(asked.after, order.keys.length);
  const conditions = [placeOf(ctx.actor), ...conditionsOf(ctx, asked.filter ?? {})];
  if (cursor) conditions.push(beyond(order, cursor));
  const values = conditions.flatMap((condition) => condition.values);
  const where = conditions.map((condition) => condition.sql).join(' and ');
  const statement = page(where, order, values.length + 1);
  const rows = await ctx.db.rows<ListedCase>(statement, [...values, size + 1]);
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

const beyond = ({ keys, direction }: Order, cursor: readonly Key[]) => ({
  sql: `(${keys.map((key) => key.column)}) ${direction === 'asc' ? '>' : '<'} (${keys.map((key) => `?::${key.cast}`)})`,
  values: [...cursor],
});

const pages = new Map<string, Prepared>();

/** A statement per shape of the filter: texts are constant, values are parameters, each shape is planned once. */
function page(where: string, { keys, direction }: Order, limitAt: number): Prepared {
  const orderBy = keys.map((key) => `${key.column} ${direction}`).join(', ');
  let at = 0;
  const text = `select ${caseColumns}, queue_rank as "queueRank", due_key as "dueKey" from "case"
    where ${where.replace(/\?/g, () => `$${++at}`)} order by ${orderBy} limit $${limitAt}`;
  const known = pages.get(text);
  if (known) return known;
  const made = prepared(`case.page.${pages.size}`, text);
  pages.set(text, made);
  return made;
}

const counts = (place: string, values: number) =>
  prepared(
    `case.counts.${place}`,
    `select state as key, (select count(*)::int from (
       select 1 from "case" where "case".state = states.state and ${place} limit ${COUNT_CAP}) as capped) as count
     from unnest($${values + 1}::text[]) as states (state)`,
  );

/** How many cases the actor sees in each state, never counted beyond 1,000. */
export async function caseCounts(ctx: HouseContext): Promise<{ key: string; count: number }[]> {
  const { sql, values } = placeOf(ctx.actor);
  let at = 0;
  const statement = counts(
    sql.replace(/\?/g, () => `$${++at}`),
    values.length,
  );
  return ctx.db.rows(statement, [...values, Object.values(CaseState)]);
}
