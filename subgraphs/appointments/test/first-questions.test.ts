import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openHouse } from '@respi/kit/house.js';
import { anonymous, type TestHouse } from '@respi/kit/testing/stand.js';
import { plan } from '../src/plan.js';
import { standAppointments } from './build/house.js';

/* A reader of a cold house would wait for a connection, for statements to be prepared and for code to be compiled. */

let house: TestHouse;
beforeAll(async () => {
  house = await standAppointments();
});
afterAll(() => house.close());

/** What the one connection of a house has prepared once the house has said that it is ready. */
async function preparedBy(questions: readonly string[]): Promise<string[]> {
  const cold = await openHouse({ ...plan, firstQuestions: questions }, house.env, { clock: house.clock });
  try {
    expect([await cold.ready(), await cold.ready()]).toEqual([true, true]);
    expect(cold.house.pool.totalCount).toBe(1);
    return (await cold.house.pool.query('select name from pg_prepared_statements')).rows.map(({ name }) => name);
  } finally {
    await cold.close();
  }
}

test('G13: a house that says it is ready has asked what its first page asks; its statements are prepared', async () => {
  expect(await preparedBy(plan.firstQuestions ?? [])).toEqual(
    expect.arrayContaining(['agenda.public', 'agenda.byIds', 'claim.busy']),
  );
});

test('G13 twin: without first questions nothing is prepared', async () => {
  expect(await preparedBy([])).toEqual([]);
});

test('A4: the first questions are ones that anybody may ask, and are answered', async () => {
  for (const question of plan.firstQuestions ?? []) {
    const { data, errors } = await house.ask(anonymous, question);
    expect([errors, data?.bookingOffices.length]).toEqual([undefined, 2]);
  }
});
