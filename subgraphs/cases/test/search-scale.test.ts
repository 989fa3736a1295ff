import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { learnWords } from '../src/case/learn-words.js';
import { plan } from '../src/plan.js';
import { fill } from './build/many-cases.js';
import { people, places, settle } from './build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

const RELATIONS = ['case_word', 'case_word_words', 'case_word_places', 'case_word_name'];
const READ = `select sum(pg_stat_get_xact_tuples_returned(r::regclass))::int as rows from unnest($1::text[]) r`;

/** Entries of the words of cases and of their indexes that PostgreSQL reads to find what a text may mean. */
async function entriesRead(said: string, wanted: readonly string[] | null): Promise<number> {
  const ctx = house.context(people.coordinator);
  const soFar = async () =>
    (
      await ctx.db.rows<{ rows: number }>({ name: 'test.read', text: READ }, [RELATIONS.map((one) => `cases.${one}`)])
    )[0]?.rows ?? 0;
  const before = await soFar();
  const found = await ctx.db.rows({ name: 'test.saying', text: 'select cases_saying($1, $2::uuid[], true, true)' }, [
    said,
    wanted,
  ]);
  const read = (await soFar()) - before;
  await ctx.db.abandon();
  return found.length > 0 ? read : Number.NaN;
}

const alba = [places.alba.desk];
const SEARCHES: readonly (readonly [string, readonly string[] | null])[] = [
  ['prattica', null],
  ['testto della prattica', null],
  ['pratica', null],
  ['numero 485', alba],
];
const searches = async (): Promise<number[]> =>
  SEARCHES.reduce(
    async (sofar, [said, wanted]) => [...(await sofar), await entriesRead(said, wanted)],
    Promise.resolve<number[]>([]),
  );

test('C30: a mistyped word, a common one and the search of a desk read as much of twenty-four thousand cases as of four thousand; twin: planned for any word, each case that says it', async () => {
  await fill(house, 0, 4_000);
  await learnWords.run(house.open.house);
  const few = await searches();
  await fill(house, 4_000, 24_000);
  const many = await searches();
  for (const [at, read] of many.entries())
    expect([SEARCHES[at], read <= 1.5 * (few[at] ?? 0)]).toEqual([SEARCHES[at], true]);
  expect(many[3]).toBeLessThan(20);
  await house.sql('alter function cases_that_say set plan_cache_mode = force_generic_plan');
  expect(await entriesRead('prattica', null)).toBeGreaterThan(20_000);
}, 90_000);

test.each([
  ['pratica', 500],
  ['numero 4', 1],
  ['numero 13', 0],
])('C30: of cases that say “%s” a desk is given those of its place: %i', async (said, count) => {
  const ctx = house.context(people.operator);
  const found = await ctx.db.rows<{ id: string }>(
    { name: 'test.of-desk', text: 'select cases_saying($1, $2::uuid[], true, true) as id' },
    [said, alba],
  );
  await ctx.db.abandon();
  const theirs = await house.sql('select id from "case" where sportello_id = $1 and id = any($2)', [
    places.alba.desk,
    found.map(({ id }) => id),
  ]);
  expect(theirs).toHaveLength(found.length);
  expect(found).toHaveLength(count);
});
