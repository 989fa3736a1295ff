import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { anonymous, key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { parse } from 'graphql';
import { plan } from '../src/plan.js';
import { buildContent, layTopic } from './build/content.js';

let house: TestHouse;
const answerIds: string[] = [];
beforeAll(async () => {
  house = await stand(plan);
  await layTopic(house);
  for (let i = 0; i < 50; i += 1) {
    const { contentId, revisionId } = await buildContent(house, {
      title: `Ricevuta del permesso ${i}`,
      translated: ['en', 'ar'],
    });
    answerIds.push(key());
    await house.sql(
      'insert into provenance (id, content_id, revision_id, case_id, answer_id, validation_version, position) values ($1, $2, $3, $4, $5, 1, 0)',
      [key(), contentId, revisionId, key(), answerIds.at(-1)],
    );
  }
}, 60_000);
afterAll(() => house?.close());

/** Data statements that a document costs, and the answer. */
async function cost(actor: Actor, source: string, variables: Record<string, unknown>) {
  const ctx = house.context(actor);
  const result = await house.open.run(ctx, { document: parse(source), variables });
  expect(result.errors).toBeUndefined();
  return { statements: ctx.db.statements, data: result.data as Record<string, never> };
}

const DEEP = `id slug state viewerCanPublish viewerCanEdit topics { id title(locale: "ar") count children { id } parent { id } }
  text(locale: "ar") { title isOutdated blocks { key } } languages { locale state } revisions { number author { id } }
  provenance { validation answer { id derivedContents { id } } }`;

describe('design §4: as many statements for one row as for fifty', () => {
  const editor = personIn('EDITOR');
  test.each([
    ['contents', `query ($n: Int!) { contents(first: $n) { edges { node { ${DEEP} } } } }`, editor, 10],
    [
      'contents, for a visitor',
      `query ($n: Int!) { contents(first: $n) { edges { node { slug topics { id } text(locale: "en") { title } languages { state } } } } }`,
      anonymous,
      4,
    ],
    ['mostRead', `query ($n: Int!) { mostRead(locale: "en", first: $n) { ${DEEP} } }`, editor, 10],
    [
      'topics',
      `query ($n: Int!) { topics { count contents(locale: "en", first: $n) { text(locale: "en") { title } } } }`,
      anonymous,
      5,
    ],
    [
      'search',
      `query ($n: Int!) { search(text: "permeso", locale: "ar", first: $n) { hits { snippet content { slug topics { id } } } fallbackHits { text { title } } } }`,
      anonymous,
      9,
    ],
    [
      'suggest',
      `query ($n: Int!) { suggest(text: "ricevuta del perm", first: $n) { snippet content { slug } } }`,
      editor,
      6,
    ],
  ])('%s', async (_name, source, actor, most) => {
    const one = await cost(actor, source, { n: 1 });
    const fifty = await cost(actor, source, { n: 50 });
    expect(JSON.stringify(fifty.data).length).toBeGreaterThan(JSON.stringify(one.data).length * 5);
    expect(fifty.statements).toBe(one.statements);
    expect(fifty.statements).toBeLessThanOrEqual(most);
  });

  test('references of contents, answers and topics', async () => {
    const source = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Answer { derivedContents { ${DEEP} } } } }`;
    const refs = (n: number) => ({ r: answerIds.slice(0, n).map((id) => ({ __typename: 'Answer', id })) });
    const one = await cost(editor, source, refs(1));
    expect((await cost(editor, source, refs(50))).statements).toBe(one.statements);
  });

  test('translationTasks', async () => {
    const source = '{ translationTasks(locale: "fr") { state content { slug text(locale: "it") { title } } } }';
    expect((await cost(editor, source, {})).statements).toBe(3);
  });
});
