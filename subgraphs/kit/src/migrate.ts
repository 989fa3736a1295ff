import { createHash } from 'node:crypto';
import pg from 'pg';
import { kitMigrations } from './kit-migrations.js';

/** One step of a schema, named for what becomes true: `20261121-cases-carry-a-registry-number`. */
export interface Migration {
  readonly name: string;
  readonly up: string;
}

const checksum = (sql: string) => createHash('sha256').update(sql).digest('hex');

/** How long a statement of a migration waits for a lock: whoever comes to read stands in the queue behind it (F21). */
const PATIENCE_MS = 10_000;

/**
 * Applies what is missing, one transaction per migration, as the owner of the schema, and answers the names. A migration
 * that was applied with another text is refused: the past does not change. One that dies, or waits longer than
 * `patienceMs` (0: for ever) for whoever uses its tables, leaves nothing behind and may be run again.
 */
export async function runMigrations(
  house: string,
  ownerUrl: string,
  own: readonly Migration[],
  patienceMs = PATIENCE_MS,
): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const applied: string[] = [];
  try {
    await client.query(`select pg_advisory_lock(hashtext($1))`, [`respi-migrate-${house}`]);
    await client.query(`select set_config('lock_timeout', $1, false)`, [String(patienceMs)]);
    await client.query(
      'create table if not exists migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from migration');
    const done = new Map(rows.map((row) => [row.name, row.checksum]));
    for (const step of [...kitMigrations(house), ...own]) {
      const before = done.get(step.name);
      if (before === checksum(step.up)) continue;
      if (before) throw new Error(`Migration ${house}/${step.name} was applied with another text`);
      await apply(client, step);
      applied.push(step.name);
    }
  } finally {
    await client.end();
  }
  return applied;
}

async function apply(client: pg.Client, step: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(step.up);
    await client.query('insert into migration (name, checksum) values ($1, $2)', [step.name, checksum(step.up)]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${step.name} failed: ${(error as Error).message}`, { cause: error });
  }
}
