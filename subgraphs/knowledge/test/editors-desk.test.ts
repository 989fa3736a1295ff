import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { anonymous, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { plan } from '../src/plan.js';
import { act, readAs, refusal } from './build/ask.js';
import { buildContent, layTopic } from './build/content.js';

let house: TestHouse;
const editor = personIn('EDITOR');
beforeAll(async () => {
  house = await stand(plan);
  await layTopic(house);
});
afterAll(() => house?.close());

const ask = async (actor: Actor, query: string, variables = {}) => {
  const answer = await house.ask(actor, query, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data;
};
const found = async (text: string, locale: string) => {
  const { search } = await ask(
    anonymous,
    'query ($text: Text!, $locale: String!) { search(text: $text, locale: $locale) { hits { content { id } } fallbackHits { content { id } } } }',
    { text, locale },
  );
  return [...search.hits, ...search.fallbackHits].map((hit: { content: { id: string } }) => hit.content.id);
};

describe('P30: synonyms kept by editors', () => {
  const save = (input: object, actor = editor) =>
    act(house, actor, 'saveSynonyms', input, 'group { code version isActive isEdited languages { locale words } }');

  test('a group is in the next search, in every language that it has, and out of it once it is put aside', async () => {
    const { contentId } = await buildContent(house, { title: 'La tessera del bosco', body: 'Per raccogliere.' });
    expect(await found('patentino', 'it')).toEqual([]);
    const made = await save({
      languages: [
        { locale: 'it', words: ['tessera del bosco', 'patentino', ' Patentino '] },
        { locale: 'uk', words: ['лісовий квиток'] },
      ],
    });
    expect(made.group).toMatchObject({ code: 'tessera-del-bosco', version: 1, isEdited: true });
    expect(made.group.languages[0].words).toEqual(['tessera del bosco', 'Patentino']);
    expect(await found('patentino', 'it')).toEqual([contentId]);
    expect(await found('лісовий квиток', 'uk')).toEqual([contentId]);
    const changed = await save({ code: 'tessera-del-bosco', languages: [], isActive: false, expectedVersion: 1 });
    expect(changed.group).toMatchObject({ version: 2, isActive: false });
    expect(await found('patentino', 'it')).toEqual([]);
    expect(await found('лісовий квиток', 'uk')).toEqual([]);
  });

  test.each([
    [{ languages: [{ locale: 'en', words: ['only english'] }] }, 'REQUIRED'],
    [{ languages: [{ locale: 'xx', words: ['x'] }] }, 'INVALID'],
    [{ languages: [{ locale: 'it', words: ['x'.repeat(81)] }] }, 'TOO_LONG'],
    [{ languages: [{ locale: 'it', words: Array.from({ length: 41 }, (_, n) => `parola ${n}`) }] }, 'TOO_LONG'],
    [{ code: 'nessuno', languages: [] }, 'NOT_FOUND'],
    [{ code: 'tessera-del-bosco', languages: [], expectedVersion: 1 }, 'CONFLICT'],
    [{ languages: [{ locale: 'it', words: ['Tessera del bosco'] }] }, 'DUPLICATE'],
  ])('%j is refused as %s', async (input, code) => {
    expect(refusal(await save(input))).toBe(code);
  });
});

describe('P31: gaps for editors', () => {
  const gaps = async () => (await ask(editor, '{ searchGaps { locale words times lastOn } }')).searchGaps;

  test('are shown most asked first, and leave the list once looked at, until they are asked again', async () => {
    for (const text of ['zibaldone lunare', 'zibaldone lunare', 'crepuscolo blu']) await found(text, 'it');
    expect(await gaps()).toEqual(
      expect.arrayContaining([expect.objectContaining({ locale: 'it', words: 'zibaldone lunare', times: 2 })]),
    );
    const settled = await act(
      house,
      editor,
      'settleSearchGap',
      { locale: 'it', words: 'zibaldone lunare', outcome: 'NONE' },
      'settled',
    );
    expect(settled.settled).toBe(true);
    expect((await gaps()).map((gap: { words: string }) => gap.words)).not.toContain('zibaldone lunare');
    house.clock.at('2026-11-24T09:00:00Z');
    await found('zibaldone lunare', 'it');
    expect((await gaps()).map((gap: { words: string }) => gap.words)).toContain('zibaldone lunare');
    house.clock.at('2026-11-23T09:00:00Z');
    const again = await act(
      house,
      editor,
      'settleSearchGap',
      { locale: 'it', words: 'mai cercato', outcome: 'NONE' },
      'settled',
    );
    expect(refusal(again)).toBe('NOT_FOUND');
  });
});

describe('P32: ratings reach whom they concern', () => {
  const INBOX = '{ pageRatings(filter: { handled: false }) { edges { node { id score comment content { id } } } } }';
  const inbox = async (actor: Actor) =>
    (await ask(actor, INBOX)).pageRatings.edges.map((edge: { node: { id: string; comment: string } }) => edge.node);
  const rate = (contentId: string, comment: string) =>
    act(house, anonymous, 'rateContent', { contentId, path: '/it/x', locale: 'it', score: 2, comment }, 'accepted');

  test('the owner and the editorial desk read them and mark them as handled, another ente neither', async () => {
    const owner = personIn('OPERATOR');
    const stranger = personIn('OPERATOR');
    const { contentId } = await buildContent(house, { ownerEnteId: owner.enteId ?? '' });
    await rate(contentId, 'Non capisco i costi');
    const [mine] = await inbox(owner);
    expect(mine).toMatchObject({ comment: 'Non capisco i costi', content: { id: contentId } });
    expect(await inbox(stranger)).toEqual([]);
    expect((await inbox(editor)).length).toBeGreaterThan(0);
    const settle = (actor: Actor) => act(house, actor, 'settleRating', { ratingId: mine.id }, 'settled');
    expect(refusal(await settle(stranger))).toBe('NOT_FOUND');
    expect((await settle(owner)).settled).toBe(true);
    expect(await inbox(owner)).toEqual([]);
  });

  test('TWIN P32: without the walls of the table, another ente would mark it', async () => {
    const { contentId } = await buildContent(house);
    await rate(contentId, 'Da gestire');
    const stranger = personIn('OPERATOR');
    const [{ id }] = await house.sql('select id from content_rating where content_id = $1', [contentId]);
    await house.sql('alter table content_rating disable row level security');
    const opened = await act(house, stranger, 'settleRating', { ratingId: id }, 'settled');
    await house.sql('alter table content_rating enable row level security');
    expect(opened.settled).toBe(true);
  });

  test('I12: who read a comment is noted', async () => {
    const { contentId } = await buildContent(house);
    await rate(contentId, 'Si legge bene');
    const before = await house.sql('select count(*)::int as n from read_audit');
    await inbox(editor);
    const after = await house.sql('select count(*)::int as n from read_audit');
    expect(after[0].n).toBe(before[0].n + 1);
  });
});

describe('P33: counters are shown to whom they concern', () => {
  test('per content and language between two days, with its ratings; to an ente its own only', async () => {
    const owner = personIn('OPERATOR');
    const { contentId } = await buildContent(house, { ownerEnteId: owner.enteId ?? '' });
    for (const locale of ['ar', 'ar', 'it'])
      await act(house, anonymous, 'countContentView', { contentId, locale }, 'counted');
    await act(house, anonymous, 'rateContent', { contentId, path: '/it/x', locale: 'it', score: 4 }, 'accepted');
    const READ =
      '{ readership(from: "2026-11-01", to: "2026-11-30") { views ratings score languages { locale views } content { id } } }';
    const { readership } = await ask(owner, READ);
    expect(readership).toEqual([
      {
        views: 3,
        ratings: 1,
        score: 4,
        languages: [
          { locale: 'ar', views: 2 },
          { locale: 'it', views: 1 },
        ],
        content: { id: contentId },
      },
    ]);
    expect((await ask(personIn('ENTE_ADMIN'), READ)).readership).toEqual([]);
    expect((await ask(editor, READ)).readership.length).toBeGreaterThanOrEqual(1);
    const early = READ.replaceAll('2026-11', '2026-10').replace('10-30', '10-31');
    expect((await ask(owner, early)).readership).toEqual([]);
  });

  test('walls: the counters name no reader', async () => {
    const rows = await readAs<object>(house, anonymous, 'select * from content_view limit 1');
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['content_id', 'locale', 'on_day', 'views']);
  });
});
