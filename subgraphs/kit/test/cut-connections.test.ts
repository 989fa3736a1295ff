import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SYSTEM } from '../src/actor.js';
import { writerFor } from '../src/context.js';
import { stand, type TestHouse } from '../testing/stand.js';
import { samplePlan } from './sample-house.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(samplePlan);
});
afterAll(() => house.close());

/** A transaction whose connection the server cuts in the middle. */
const cut = () => {
  const writer = writerFor(house.open.house, SYSTEM);
  return writer.transactional(async (em) => {
    const sql = (em as typeof writer).execute.bind(em);
    const [row] = (await sql('select pg_backend_pid() as pid')) as { pid: number }[];
    await house.sql('select pg_terminate_backend($1)', [row?.pid]);
    await sql('select 1');
  });
};

test('a transaction that is cut off gives its place in the pool back: more of them than there are places, and one still writes', async () => {
  for (let n = 0; n < house.env.poolSize * 2; n += 1) await expect(cut()).rejects.toThrow();
  const writer = writerFor(house.open.house, SYSTEM);
  const [row] = (await writer.transactional((em) => (em as typeof writer).execute('select 1 as n'))) as { n: number }[];
  expect(row).toEqual({ n: 1 });
}, 60_000);
