import pg from 'pg';
import { type Migration, runMigrations } from '../src/migrate.js';

/* A process that migrates a schema until it is killed (F21). Told by the environment; run by migrate.test.ts alone. */

const { url, steps, loose } = JSON.parse(process.env.RESPI_KILLED_MIGRATION ?? '{}') as {
  url: string;
  steps: Migration[];
  /** The twin: each statement stands for itself, with no transaction around them. */
  loose: boolean;
};
if (loose) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of steps.flatMap(({ up }) => up.split(';'))) await client.query(statement);
  await client.end();
} else await runMigrations('training', url, steps);
process.exit(7);
