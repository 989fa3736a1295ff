import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type IndexKeys, indexKeysOf } from '@respi/kit/testing/index-keys.js';
import { anonymous, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../../src/case/case.states.js';
import { plan } from '../../src/plan.js';
import { PraticaKind } from '../../src/pratica/pratica.js';
import { register } from '../../src/privacy/register.js';
import { act } from '../build/ask.js';
import { buildCase } from '../build/case.js';
import { people, places, settle } from '../build/province.js';

/* TH18: the index key changes: a pratica is found by its number, by another desk's draft, and a question by its code. */

const NUMBERS = ['70000000001', '70000000002', '70000000003', '70000000004'];
let house: TestHouse;
let keys: IndexKeys;
let code: string;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
  for (const praticaValue of NUMBERS) {
    await buildCase(house, {
      ...{ state: CaseState.SUBMITTED, by: people.stranger, praticaKind: PraticaKind.INSURANCE_NUMBER, praticaValue },
    });
  }
  const asked = { sportelloId: places.alba.desk, text: 'Una domanda inventata.', locale: 'it' };
  code = (await act(house, anonymous, 'askDesk', asked, 'number code')).payload.code;
  keys = indexKeysOf(house);
});
afterAll(() => house.close());

const byCode = async () => {
  const { data } = await house.ask(anonymous, 'query ($c: String!) { questionByCode(code: $c) { text } }', { c: code });
  return data.questionByCode?.text ?? null;
};
const bySearch = async (text: string) => {
  const LIST = 'query ($f: CaseFilter!) { cases(filter: $f) { edges { node { id } } } }';
  return (await house.ask(people.stranger, LIST, { f: { text } })).data.cases.edges.length;
};
const toldOf = async (praticaValue: string) => {
  const { caseId } = await buildCase(house, {});
  const input = { caseId, praticaKind: 'INSURANCE_NUMBER', praticaValue };
  const saved = await act(house, people.operator, 'saveDraft', input, 'case { followedElsewhere }');
  return saved.payload.case.followedElsewhere;
};
const everything = async () => {
  const found: unknown[] = [await byCode()];
  for (const number of NUMBERS) found.push(await bySearch(number));
  return found;
};
const WHOLE = ['Una domanda inventata.', 1, 1, 1, 1];

test('TH18 C6 P27: during the overlap a pratica and a code of before are found, also by a draft that is written under the new key', async () => {
  keys.overlap();
  expect(await everything()).toEqual(WHOLE);
  expect(await toldOf(NUMBERS[0] as string)).toBe(true);
});

test('TH18 twin: a platform that knows the new key alone finds none of them', async () => {
  keys.freshAlone();
  expect(await everything()).toEqual([null, 0, 0, 0, 0]);
  expect(await toldOf(NUMBERS[1] as string)).toBe(false);
  keys.overlap();
});

test('TH18: cut off after any batch nothing is missed, the next run goes on, the count of what is left is nought', async () => {
  for (const killedAfter of [1, 2, 3]) {
    const cut = Promise.resolve().then(() => keys.reindex(register, { batch: 2, killedAfter }));
    await expect(cut).rejects.toThrow('killed');
    expect(await everything()).toEqual(WHOLE);
  }
  const { left } = await keys.reindex(register, { batch: 2 });
  expect(left).toEqual({ 'case.pratica_index': 0, 'citizen_question.code_index': 0 });
  expect((await keys.reindex(register)).renewed).toBe(0);
  keys.freshAlone();
  expect(await everything()).toEqual(WHOLE);
  expect(await toldOf(NUMBERS[2] as string)).toBe(true);
});

test('TH18: a code of which nothing is kept to make its index from is told as left: its key may not go', async () => {
  await house.sql('update citizen_question set sealed_code = null');
  expect((await keys.reindex(register)).left).toMatchObject({ 'citizen_question.code_index': 1 });
});
