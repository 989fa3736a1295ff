import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { parse } from 'graphql';
import { CaseState } from '../src/case/case.states.js';
import { plan } from '../src/plan.js';
import { buildCase } from './build/case.js';
import { people, places, settle } from './build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
  for (let count = 0; count < 50; count += 1) await buildCase(house, { state: CaseState.ANSWERED });
}, 120_000);
afterAll(() => house.close());

const CASE = `id subject pratica { value } office { id } sportello { id } isOverdue
  cycles { number } answers { body case { id } } lastAnswer { viewerCanValidate } notes { body } questions { question }
  timeline { verb note by { id } } attachments { name } sheet { number openLines lines { position case { id } } }
  viewerCanEdit viewerCanAnswer viewerCanValidate`;

async function statements(source: string, variables: Record<string, unknown>): Promise<number> {
  const ctx = house.context(people.coordinator);
  const result = await house.open.run(ctx, { document: parse(source), variables });
  expect(result.errors).toBeUndefined();
  return ctx.db.statements;
}

test('G8: a page of 1 and a page of 50 cases with all their children cost the same statements', async () => {
  const page = `query ($first: Int) { cases(first: $first) { edges { node { ${CASE} } } } }`;
  const [one, fifty] = [await statements(page, { first: 1 }), await statements(page, { first: 50 })];
  expect(fifty).toBe(one);
  // page, cycles, answers, their cases, notes, questions, events, views, attachments, sheet of each, sheets, lines
  expect(fifty).toBeLessThanOrEqual(12);
}, 30_000);

test('G8: fifty references cost one statement, and children the same as one', async () => {
  const rows = await house.sql('select id from "case" limit 50');
  const source = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Case { ${CASE} } } }`;
  const of = (count: number) => ({ r: rows.slice(0, count).map(({ id }) => ({ __typename: 'Case', id })) });
  expect(await statements(source, of(50))).toBe(await statements(source, of(1)));
  expect(
    await statements('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Case { id } } }', of(50)),
  ).toBe(1);
}, 30_000);

test('G8: open cases of many sportelli cost one statement', async () => {
  const source =
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Sportello { openCases(first: 5) { id } } } }';
  const r = [places.alba.desk, places.alba.secondDesk, places.bra.desk].map((id) => ({ __typename: 'Sportello', id }));
  expect(await statements(source, { r })).toBe(1);
});

test('G8: a page of sheets with lines and cases costs the same for 1 and for 50', async () => {
  const source =
    'query ($first: Int) { deliverySheets(first: $first) { edges { node { number openLines lines { case { id } } } } } }';
  expect(await statements(source, { first: 50 })).toBe(await statements(source, { first: 1 }));
});
