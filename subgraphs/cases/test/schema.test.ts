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

test('G12 C42: the committed schema is what the code says, described, with a door per root field, a reference per key and a client key per mutation', () => {
  expect(planFaults(plan, new URL('../../schema.graphql', import.meta.url).pathname)).toEqual([]);
});

test('G5: every table with personal data is forced behind row-level security', async () => {
  const walled = [
    'case',
    'cycle',
    'case_note',
    'information_request',
    'answer',
    'audit_anchor',
    'audit_link',
    'validation_change',
    'delivery_sheet',
    'delivery_line',
    'faq_reader',
    'correction',
    'case_transfer',
    'same_matter',
    'case_watch',
    'answer_rating',
    'escalation',
    'case_in_care',
    'mediation_request',
    'advice_request',
    'saved_view',
    'disclosure',
    'citizen_question',
    'helpdesk_ticket',
    'solved_case',
    'solved_case_reader',
    'held_answer',
    'case_export',
    'mediator_profile',
    'file_to_shred',
    'legal_hold',
    'record_key',
    'retention_batch',
    'retention_term',
    'tombstone',
    'event',
    'file',
    'read_audit',
  ];
  const rows = await house.sql(
    `select relname from pg_class where relnamespace = 'cases'::regnamespace and relkind = 'r'
       and relrowsecurity and relforcerowsecurity order by 1`,
  );
  expect(rows.map((row) => row.relname)).toEqual([...walled].sort());
});

test('C30: the words of cases lie where no role of the house can read them', async () => {
  const rows = await house.sql(
    `select grantee from information_schema.role_table_grants where table_schema = 'cases' and table_name = 'case_word'`,
  );
  expect(rows.map((row) => row.grantee).filter((grantee) => grantee !== 'cases_owner')).toEqual([]);
});

test('G5: a table outside the walls holds rules, counters, sealed messages or words that no role may read, and none is new without a thought', async () => {
  const rows = await house.sql(
    `select relname from pg_class where relnamespace = 'cases'::regnamespace and relkind = 'r' and not relrowsecurity order by 1`,
  );
  expect(rows.map((row) => row.relname)).toEqual([
    'canned_answer',
    'case_lexicon',
    'case_name_word',
    'case_word',
    'departure_return',
    'desk',
    'fact',
    'faq_use',
    'holiday',
    'idempotency',
    'inbox',
    'migration',
    'office',
    'office_closure',
    'outbox',
    'question_counter',
    'question_throttle',
    'registry_counter',
    'sheet_counter',
    'ticket_counter',
    'urgency_criterion',
    'urgency_term',
  ]);
});

test('migrations go from zero to head, and the entities agree with the tables', async () => {
  expect(await missingColumns(house)).toEqual([]);
});
