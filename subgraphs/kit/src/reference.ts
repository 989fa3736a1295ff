import type { HouseContext } from './context.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Loads rows by id in one statement, in the order asked for; hidden and absent are both null. */
export type ByIds<T> = (ctx: HouseContext, ids: readonly string[]) => Promise<readonly (T | null)[]>;

/** Whether a text can be an id at all: what is not one is answered like an absent row. */
export const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

const NOBODY = '00000000-0000-0000-0000-000000000000';
/** The id to filter by: what is no id finds nothing, as an id that no row has; null filters nothing. */
export const idOrNobody = (given: string | null | undefined): string | null =>
  given ? (isId(given) ? given : NOBODY) : null;

/** Loader of one noun, shared by queries, fields and references within a request. */
export const loaderOf =
  <T>(name: string, byIds: ByIds<T>) =>
  async (ctx: HouseContext, id: string | null | undefined): Promise<T | null> =>
    isId(id) ? ctx.loader<string, T | null>(name, (ids) => byIds(ctx, ids)).load(id.toLowerCase()) : null;

/** Federation's door: reloads by key under the same walls, ignoring whatever else the caller represents (PIT3, TH3). */
export const reference = <T>(load: (ctx: HouseContext, id: string) => Promise<T | null>) => ({
  __resolveReference: ({ id }: { id: string }, ctx: HouseContext): Promise<T | null> => load(ctx, id),
});

/** Puts rows in the order of the ids that were asked for. */
export function inOrder<T extends { id: string }>(ids: readonly string[], rows: readonly T[]): (T | null)[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** Rows grouped under the key that was asked for: one list per parent, in one statement. */
export function grouped<T>(keys: readonly string[], rows: readonly T[], keyOf: (row: T) => string): T[][] {
  const lists = new Map<string, T[]>(keys.map((key) => [key, []]));
  for (const row of rows) lists.get(keyOf(row))?.push(row);
  return keys.map((key) => lists.get(key) ?? []);
}
