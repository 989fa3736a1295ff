import type { TestHouse } from './stand.js';

/** Tables of a house in which any of these strings lies in clear, as `table: string`. Looks at every row of every table. */
export async function whereFound(house: TestHouse, strings: readonly string[]): Promise<string[]> {
  const tables = await house.sql(
    `select quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind in ('r', 'm') order by 1`,
    [house.open.name],
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await house.sql(
      `select distinct s from ${name} t cross join unnest($1::text[]) s where strpos(lower(t::text), lower(s)) > 0`,
      [strings],
    );
    found.push(...rows.map(({ s }) => `${name}: ${s}`));
  }
  return found;
}
