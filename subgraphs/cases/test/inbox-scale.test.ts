import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { HouseContext } from '@respi/kit/context.js';
import { stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { seesCase } from '../migrations/sight.js';
import { CaseState } from '../src/case/case.states.js';
import { type CaseFilter, CaseOrder } from '../src/case/case-filter.js';
import { caseCounts, casesPage } from '../src/case/case-list.reads.js';
import { plan } from '../src/plan.js';
import { fill } from './build/many-cases.js';
import { people, settle, type Who } from './build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

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
  await fill(house, 0, 4_000);
  const all = async () => [
    await rowsRead(inbox),
    await rowsRead(open),
    ...(await READERS.reduce(
      async (sofar, who) => [...(await sofar), await rowsRead({}, who)],
      Promise.resolve<number[]>([]),
    )),
  ];
  const few = await all();
  await fill(house, 4_000, 24_000);
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
