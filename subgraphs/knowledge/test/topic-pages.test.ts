import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { ContentState, ContentType } from '../src/content/content.states.js';
import { plan } from '../src/plan.js';
import { buildContent, layTopic } from './build/content.js';

const { FAQ, NEWS, SHEET } = ContentType;
const MANY = 104;
let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await layTopic(house);
  for (const type of [NEWS, FAQ, SHEET]) {
    await buildContent(house, { type });
    await buildContent(house, { type, translated: ['en'] });
  }
  for (let built = 6; built < MANY; built += 1) await buildContent(house, { type: FAQ });
  await buildContent(house, { type: SHEET, state: ContentState.DRAFT });
}, 60_000);
afterAll(() => house?.close());

interface Listed {
  id: string;
  type: string;
  text: { isFallback: boolean };
}
async function read(locale: string, first: number, skip: number): Promise<{ count: number; contents: Listed[] }> {
  const asked = `query ($locale: String!, $first: Int!, $skip: Int!) { topic(slug: "prova") { count
    contents(locale: $locale, first: $first, skip: $skip) { id type text(locale: $locale) { isFallback } } } }`;
  return (await house.ask(anonymous, asked, { locale, first, skip })).data.topic;
}

test('P9: a topic of more than a hundred contents is leafed through to its last one, each once', async () => {
  const seen: string[] = [];
  for (let skip = 0; skip < 160; skip += 40) seen.push(...(await read('it', 40, skip)).contents.map(({ id }) => id));
  expect([seen.length, new Set(seen).size, (await read('it', 1, 0)).count]).toEqual([MANY, MANY, MANY]);
});

test('P9 P30: what is in the language of the reader comes first; of that sheets, then questions, then the rest', async () => {
  const order = (await read('en', 5, 0)).contents.map(({ type, text }) => [type, text.isFallback]);
  expect(order).toEqual([
    [SHEET, false],
    [FAQ, false],
    [NEWS, false],
    [SHEET, true],
    [FAQ, true],
  ]);
  expect((await read('it', 3, 0)).contents.map(({ type }) => type)).toEqual([SHEET, SHEET, FAQ]);
  expect((await read('en', 5, MANY - 1)).contents.map(({ type }) => type)).toEqual([NEWS]);
});

test.each([-1, 2_000_000_000])('P9: a stretch that begins at %i is no error', async (skip) => {
  expect((await read('it', 5, skip)).contents).toHaveLength(skip < 0 ? 5 : 0);
});
