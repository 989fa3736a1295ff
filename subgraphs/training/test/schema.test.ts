import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { missingColumns } from '@respi/kit/testing/entity-columns.js';
import { planFaults } from '@respi/kit/testing/plan-faults.js';
import { stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { plan } from '../src/plan.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
});
afterAll(() => house.close());

test('G12: the committed schema is what the code says, described, with a door per root field and a reference per key', () => {
  expect(planFaults(plan, new URL('../../schema.graphql', import.meta.url).pathname)).toEqual([]);
});

test('migrations go from zero to head, and the entities agree with the tables', async () => {
  expect(await missingColumns(house)).toEqual([]);
});

test('T4 T26: the unique indexes that decide every race are there', async () => {
  const rows = await house.sql(
    `select indexname from pg_indexes where tablename = 'registration' and indexdef like 'CREATE UNIQUE%' order by 1`,
  );
  expect(rows.map((row) => row.indexname)).toEqual([
    'registration_code',
    'registration_guest',
    'registration_once',
    'registration_pkey',
    'registration_seat',
  ]);
});

test('every table with personal data is forced behind row-level security', async () => {
  const rows = await house.sql(
    `select relname, relrowsecurity and relforcerowsecurity as walled from pg_class
     where relname in ('registration', 'training_event', 'event_session', 'event', 'file', 'read_audit') and relnamespace = 'training'::regnamespace`,
  );
  expect(rows.filter((row) => !row.walled)).toEqual([]);
});
