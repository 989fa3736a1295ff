import pg from 'pg';

export type Row = Record<string, unknown>;

/** Column of a row: a plain value, or a list or an object, which travel as JSON. */
const given = (value: unknown): unknown => (value === undefined ? null : value);

/**
 * Inserts rows in one statement. A row that is there stays as people left it, unless `refresh` names the columns that
 * are the territory's own. Answers the rows that are new.
 */
export async function insertRows(
  client: pg.Client,
  table: string,
  rows: readonly Row[],
  options: { key?: string; refresh?: readonly string[] } = {},
): Promise<Row[]> {
  const first = rows[0];
  if (!first) return [];
  const columns = Object.keys(first);
  const names = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const { key = 'id', refresh = [] } = options;
  const change = refresh.map((column) => `${column} = excluded.${column}`).join(', ');
  const plain = rows.map((row) => Object.fromEntries(columns.map((column) => [column, given(row[column])])));
  const result = await client.query(
    `insert into ${pg.escapeIdentifier(table)} (${names})
     select ${names} from jsonb_populate_recordset(null::${pg.escapeIdentifier(table)}, $1::jsonb)
     on conflict (${key}) do ${change ? `update set ${change}` : 'nothing'} returning *`,
    [JSON.stringify(plain)],
  );
  return result.rows;
}
