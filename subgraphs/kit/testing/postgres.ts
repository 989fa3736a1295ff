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

let count = 0;

/** A new, empty, provisioned database; drops it on `drop`. Roles are shared by the cluster, so one at a time. */
export async function testDatabase(label: string): Promise<{ name: string; adminUrl: string; drop(): Promise<void> }> {
  count += 1;
  const name = `t_${label}_${process.pid}_${count}`;
  const admin = new pg.Client({ connectionString: clusterUrl() });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock(727002)');
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.query(`create database ${name} template template0`);
    await provision(onDatabase(clusterUrl(), name), () => TEST_PASSWORD);
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
