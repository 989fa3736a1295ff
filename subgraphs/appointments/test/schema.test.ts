import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { missingColumns } from '@respi/kit/testing/entity-columns.js';
import { planFaults } from '@respi/kit/testing/plan-faults.js';
import type { TestHouse } from '@respi/kit/testing/stand.js';
import { seed } from '../seeds/seed.js';
import { plan } from '../src/plan.js';
import { standAppointments } from './build/house.js';
import { territory } from './build/territory.js';

let house: TestHouse;
beforeAll(async () => {
  house = await standAppointments();
});
afterAll(() => house.close());

test('G12: the committed schema is what the code says, described, with a door per root field and a reference per key', () => {
  expect(planFaults(plan, new URL('../../schema.graphql', import.meta.url).pathname)).toEqual([]);
});

test('migrations go from zero to head, and the entities agree with the tables', async () => {
  expect(await missingColumns(house)).toEqual([]);
});

test('A8 A14: the unique constraints that decide every race are there', async () => {
  const rows = await house.sql(
    `select conname from pg_constraint where contype = 'u' and conrelid in ('claim'::regclass, 'contact_claim'::regclass) order by 1`,
  );
  expect(rows.map((row) => row.conname)).toEqual(['claim_once', 'contact_once']);
});

test('every table with personal data is forced behind row-level security', async () => {
  const rows = await house.sql(
    `select relname from pg_class where relnamespace = 'appointments'::regnamespace and relkind = 'r'
       and not (relrowsecurity and relforcerowsecurity) order by 1`,
  );
  expect(rows.map((row) => row.relname)).toEqual([
    'agenda',
    'claim',
    'closure_decision',
    'contact_claim',
    'departure_return',
    'fact',
    'hold',
    'holiday',
    'idempotency',
    'inbox',
    'letter_report',
    'migration',
    'outbox',
    'voucher_spent',
    'waiting_entry',
  ]);
});

test('A1: the first data can be laid again and again, and keep what people changed', async () => {
  await house.sql(`update agenda_window set valid_to = '2026-12-31'`);
  await seed(house.open, territory);
  const [row] = await house.sql(`select count(*)::int as windows, count(valid_to)::int as ended from agenda_window`);
  expect(row).toEqual({ windows: 4, ended: 4 });
});
