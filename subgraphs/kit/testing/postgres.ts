import pg from 'pg';
import { provision } from '../src/provision.js';

export const TEST_PASSWORD = 'test-only';

/** Administrator address of the cluster that the tests use. The test runner gives it. */
export function clusterUrl(): string {
  const url = process.env.RESPI_TEST_PG_URL;
  if (!url) throw new Error('RESPI_TEST_PG_URL is not set: run the tests through npm test');
  return url;
}

export const onDatabase = (url: string, database: string, role?: string): string => {
  const made = new URL(url);
  made.pathname = `/${database}`;
  if (role) {
    made.username = role;
    made.password = TEST_PASSWORD;
  }
  return made.toString();
};

/** A database of a test's own; `drop` takes it away. */
export interface TestDatabase {
  readonly name: string;
  readonly adminUrl: string;
  drop(): Promise<void>;
}

/** What a database begins with: made once in a cluster under its key, then copied. */
export interface Beginning {
  readonly key: string;
  build(adminUrl: string, database: string): Promise<void>;
}

let count = 0;

/**
 * A new, provisioned database, empty or a copy of what it is to begin with; drops it on `drop`. Roles are shared by the
 * cluster, so one at a time.
 */
export async function testDatabase(label: string, beginning?: Beginning): Promise<TestDatabase> {
  count += 1;
  const name = `t_${label}_${process.pid}_${count}`;
  const admin = new pg.Client({ connectionString: clusterUrl() });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock(727002)');
    await admin.query(`drop database if exists ${name} with (force)`);
    if (beginning) await admin.query(`create database ${name} template ${await templateOf(admin, beginning)}`);
    else await createProvisioned(admin, name);
  } finally {
    await admin.end();
  }
  return {
    name,
    adminUrl: onDatabase(clusterUrl(), name),
    async drop() {
      const client = new pg.Client({ connectionString: clusterUrl() });
      await client.connect();
      await client.query(`drop database if exists ${name} with (force)`);
      await client.end();
    },
  };
}

async function createProvisioned(admin: pg.Client, name: string): Promise<void> {
  await admin.query(`create database ${name} template template0`);
  await provision(onDatabase(clusterUrl(), name), () => TEST_PASSWORD);
}

/** The database to copy; one that is no template yet was left half-made, and is made anew. */
async function templateOf(admin: pg.Client, { key, build }: Beginning): Promise<string> {
  const name = `t_begin_${key}`;
  const { rows } = await admin.query('select 1 from pg_database where datname = $1 and datistemplate', [name]);
  if (rows.length > 0) return name;
  await admin.query(`drop database if exists ${name} with (force)`);
  await createProvisioned(admin, name);
  await build(onDatabase(clusterUrl(), name), name);
  await admin.query(`alter database ${name} is_template true allow_connections false`);
  return name;
}
