import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { HouseContext } from '@respi/kit/context.js';
import { stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { seesCase } from '../migrations/sight.js';
import { CaseState } from '../src/case/case.states.js';
import { type CaseFilter, CaseOrder } from '../src/case/case-filter.js';
import { caseCounts, casesPage } from '../src/case/case-list.reads.js';
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
  'Node Type': string;
  'Index Name'?: string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}
const rowsOf = (node: PlanNode): number =>
  (node['Relation Name'] === 'case'
    ? (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']
    : 0) + (node.Plans ?? []).reduce((sum, inner) => sum + rowsOf(inner), 0);

interface Asked {
  readonly text: string;
  readonly values: readonly unknown[];
}
/** What a read sends last to the database, and how that is carried out for who asks. */
async function planOf(who: Who, read: (ctx: HouseContext) => Promise<unknown>): Promise<PlanNode> {
  const ctx = house.context(people[who]);
  const sent: Asked[] = [];
  const db = Object.create(ctx.db, {
    rows: {
      value: (statement: { text: string }, values: readonly unknown[] = []) => {
        sent.push({ text: statement.text, values });
        return Promise.resolve([]);
      },
    },
  }) as HouseContext['db'];
  await read({ ...ctx, db } as HouseContext);
  const last = sent.at(-1);
  const [found] = await ctx.db.rows<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
    { name: `test.explain.${sent.length}.${last?.text.length}`, text: `explain (analyze, format json) ${last?.text}` },
    last?.values,
  );
  await ctx.db.abandon();
  return found?.['QUERY PLAN'][0]?.Plan as PlanNode;
}

/** Rows of "case" that PostgreSQL reads for a page of fifty, by the very statement that the page sends. */
const rowsRead = async (filter: CaseFilter, who: Who = 'coordinator'): Promise<number> =>
  rowsOf(await planOf(who, (ctx) => casesPage(ctx, { first: 50, filter, orderBy: CaseOrder.URGENCY })));

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

const counted = async () => {
  const nodes = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodes)];
  const reads = nodes(await planOf('coordinator', caseCounts)).filter((node) => node['Relation Name'] === 'case');
  return { kinds: [...new Set(reads.map((node) => node['Node Type']))], index: reads[0]?.['Index Name'] };
};

test('C8: the counters of the inbox are read from their index alone; twin: without it, from the cases', async () => {
  await house.sql('vacuum (analyze) "case"');
  expect(await counted()).toEqual({ kinds: ['Index Only Scan'], index: 'case_counts' });
  await house.sql('drop index case_counts');
  expect((await counted()).kinds).not.toContain('Index Only Scan');
}, 60_000);

test('C8 twin: with the sentence of sight asked as an equality, all that wait are read for one page', async () => {
  await house.sql(`alter policy case_select on "case" using (${seesCase})`);
  expect(await rowsRead(inbox)).toBeGreaterThanOrEqual(5_000);
}, 60_000);
