import { startEphemeralPostgres } from './postgres.ts';

/** Before the tests of one workspace: a PostgreSQL of their own, unless the runner gave one (RESPI_TEST_PG_URL). */
export default async function up() {
  if (process.env.RESPI_TEST_PG_URL) return;
  globalThis.respiTestPostgres = await startEphemeralPostgres();
  process.env.RESPI_TEST_PG_URL = globalThis.respiTestPostgres.adminUrl;
}
