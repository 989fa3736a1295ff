import pg from 'pg';
import { HOUSES } from '../run/repository.ts';

const SCHEMAS = [...HOUSES, 'identity'];
const { escapeIdentifier: quote } = pg;

/** One table of the platform, and what tells two copies of it apart. */
export interface TableMark {
  readonly name: string;
  readonly rows: number;
  /** Of every row, whatever their order: two copies with the same rows have the same. */
  readonly hash: string;
}

const TABLES = `
  select n.nspname as schema, c.relname as table,
    array_agg(quote_ident(a.attname) order by a.attnum) filter (where a.attgenerated = '') as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = any($1::text[])
  group by 1, 2 order by 1, 2`;

export interface TableShape {
  readonly schema: string;
  readonly table: string;
  readonly columns: readonly string[];
}

export const nameOf = ({ schema, table }: TableShape): string => `${quote(schema)}.${quote(table)}`;

export async function shapesOf(client: pg.Client): Promise<TableShape[]> {
  // an array of names is asked for as text[]: pg parses that and not name[]
  const { rows } = await client.query<TableShape>(
    TABLES.replace('quote_ident(a.attname)', 'quote_ident(a.attname)::text'),
    [SCHEMAS],
  );
  return rows;
}

/** Rows and fingerprint of a table, computed where the rows lie. */
export async function markOf(client: pg.Client, shape: TableShape): Promise<TableMark> {
  const { rows } = await client.query<{ rows: string; hash: string | null }>(
    `select count(*)::text as rows, sum(('x' || substr(md5(t::text), 1, 15))::bit(60)::bigint)::text as hash from ${nameOf(shape)} t`,
  );
  return { name: nameOf(shape), rows: Number(rows[0]?.rows ?? 0), hash: rows[0]?.hash ?? '0' };
}

/** Sequences and where they stand. */
export async function sequencesOf(client: pg.Client): Promise<{ name: string; value: string }[]> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(sequencename) as name, last_value::text as value
     from pg_sequences where schemaname = any($1::text[]) and last_value is not null order by 1`,
    [SCHEMAS],
  );
  return rows;
}

/** Migrations that a database has seen, by schema. */
export async function migrationsOf(client: pg.Client): Promise<string[]> {
  const names: string[] = [];
  for (const schema of SCHEMAS) {
    const { rows } = await client.query<{ name: string }>(`select name from ${quote(schema)}.migration order by name`);
    names.push(...rows.map(({ name }) => `${schema}/${name}`));
  }
  return names;
}
