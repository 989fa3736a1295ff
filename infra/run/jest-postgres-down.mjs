/** After the tests of one workspace: ends the PostgreSQL that jest-postgres-up started. */
export default async function down() {
  await globalThis.respiTestPostgres?.stop();
}
