import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runMigrations } from '@respi/kit/migrate.js';
import { missingColumns } from '@respi/kit/testing/entity-columns.js';
import { stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { migrations } from '../migrations/all.js';
import { plan } from '../src/plan.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
});
afterAll(() => house?.close());

test('an empty database reaches head, and a second run finds nothing to do', async () => {
  expect(await runMigrations(plan.name, house.env.ownerUrl ?? '', migrations)).toEqual([]);
});

test('every column of the entities exists', async () => {
  expect(await missingColumns(house)).toEqual([]);
});

test('migrations run in the order of their names, which is how the launcher finds them', () => {
  const names = migrations.map((migration) => migration.name);
  expect(names).toEqual([...names].sort());
});

test('P16: a revision can be neither changed nor removed, not even by the application', async () => {
  const rows = await house.sql(
    `select privilege_type from information_schema.role_table_grants where table_name = 'revision' and grantee = 'knowledge_app' order by 1`,
  );
  expect(rows.map((row) => row.privilege_type)).toEqual(['INSERT', 'SELECT']);
});
