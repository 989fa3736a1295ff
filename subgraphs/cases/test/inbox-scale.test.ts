import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { HouseContext } from '@respi/kit/context.js';
import { stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { seesCase } from '../migrations/sight.js';
import { CaseState } from '../src/case/case.states.js';
import { type CaseFilter, CaseOrder } from '../src/case/case-filter.js';
import { casesPage } from '../src/case/case-list.reads.js';
import { plan } from '../src/plan.js';
import { people, places, settle, type Who } from './build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

/** Fills the inbox up to so many cases of forty desks, one of which is that of Alba, past every wall. */
async function fill(from: number, to: number): Promise<void> {
  await house.sql(
    `insert into "case" (id, registry_number, subject, body, purpose, addressee, office_id, sportello_id, ente_id, opened_by,
       urgency, urgency_criterion, state, opened_at, submitted_at, triaged_at, due_at)
     select gen_random_uuid(), '2026/' || lpad(n::text, 6, '0'), 'Pratica numero ' || n, 'Testo', 'CONSULTATION',
       'QUESTURA_IMMIGRAZIONE', $3, case when n / 12 % 40 = 0 then $4::uuid else md5((n / 12 % 40)::text)::uuid end,
       case when n / 12 % 40 = 0 then $5::uuid else md5('ente' || n / 12 % 40)::uuid end,
       case when n / 12 % 40 = 0 then $6::uuid else md5('person' || n / 12 % 40)::uuid end, (array['URGENT', 'SOON', 'ORDINARY'])[n % 3 + 1], 'x',
       (array['SUBMITTED', 'TRIAGED', 'RELAYED', 'CLOSED'])[n % 4 + 1], '2026-11-01'::timestamptz + n * interval '1 second',
       '2026-11-02', case when n % 4 > 0 then '2026-11-02'::timestamptz end, '2026-12-01'::timestamptz + n * interval '1 minute'
     from generate_series($1::int, $2::int) n`,
    [from + 1, to, places.office.QUESTURA_IMMIGRAZIONE, places.alba.desk, places.alba.ente, people.operator.personId],
  );
  await house.sql('analyze "case"');
}

interface PlanNode {
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}
const rowsOf = (node: PlanNode): number =>
  (node['Relation Name'] === 'case'
    ? (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']
    : 0) + (node.Plans ?? []).reduce((sum, inner) => sum + rowsOf(inner), 0);

/** Rows of "case" that PostgreSQL reads for a page of fifty, by the very statement that the page sends. */
async function rowsRead(filter: CaseFilter, who: Who = 'coordinator'): Promise<number> {
  const ctx = house.context(people[who]);
  const sent: { text: string; values: readonly unknown[] }[] = [];
  const db = Object.create(ctx.db, {
    rows: {
      value: (statement: { text: string }, values: readonly unknown[] = []) => {
        sent.push({ text: statement.text, values });
        return Promise.resolve([]);
      },
    },
  }) as HouseContext['db'];
  await casesPage({ ...ctx, db } as HouseContext, { first: 50, filter, orderBy: CaseOrder.URGENCY });
  const page = sent.at(-1);
  const [found] = await ctx.db.rows<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
    { name: 'test.explain', text: `explain (analyze, format json) ${page?.text}` },
    page?.values,
  );
  await ctx.db.abandon();
  return rowsOf(found?.['QUERY PLAN'][0]?.Plan as PlanNode);
}

const READERS: readonly Who[] = ['operator', 'enteAdmin', 'referent', 'liaison', 'editor', 'auditor'];
const inbox = { state: [CaseState.SUBMITTED] };
const open = { state: [CaseState.SUBMITTED, CaseState.TRIAGED, CaseState.RELAYED] };

test('C8: the inbox reads as many rows of twenty-four thousand cases as of four thousand, and so does the list of every role', async () => {
  await fill(0, 4_000);
  const all = async () => [
    await rowsRead(inbox),
    await rowsRead(open),
    ...(await READERS.reduce(
      async (sofar, who) => [...(await sofar), await rowsRead({}, who)],
      Promise.resolve<number[]>([]),
    )),
  ];
  const few = await all();
  await fill(4_000, 24_000);
  const many = await all();
  expect(few[0]).toBeGreaterThanOrEqual(51);
  for (const [at, rows] of many.entries()) expect(rows).toBeLessThanOrEqual(1.5 * (few[at] ?? 0));
}, 60_000);

test('C8 twin: with the sentence of sight asked as an equality, all that wait are read for one page', async () => {
  await house.sql(`alter policy case_select on "case" using (${seesCase})`);
  expect(await rowsRead(inbox)).toBeGreaterThanOrEqual(5_000);
}, 60_000);
