import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anonymous, key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { ContentState, ContentVisibility } from '../src/content/content.states.js';
import { plan } from '../src/plan.js';
import { act, readAs, refusal } from './build/ask.js';
import { buildContent, layTopic } from './build/content.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await layTopic(house);
});
afterAll(() => house?.close());

describe('P33: counters', () => {
  const count = (input: object) => act(house, anonymous, 'countContentView', input, 'counted');

  test('add one per page, language and day, and the same key counts once', async () => {
    const { contentId } = await buildContent(house);
    const clientKey = key();
    await count({ contentId, locale: 'ar', clientKey });
    await count({ contentId, locale: 'ar', clientKey });
    await count({ contentId, locale: 'ar' });
    await count({ contentId, locale: 'it' });
    house.clock.at('2026-11-23T23:30:00Z');
    await count({ contentId, locale: 'it' });
    house.clock.at('2026-11-23T09:00:00Z');
    const rows = await house.sql(
      'select locale, on_day as day, views from content_view where content_id = $1 order by 1, 2',
      [contentId],
    );
    expect(rows).toEqual([
      { locale: 'ar', day: '2026-11-23', views: 2 },
      { locale: 'it', day: '2026-11-23', views: 1 },
      { locale: 'it', day: '2026-11-24', views: 1 },
    ]);
  });

  test('twenty readers at once are all counted', async () => {
    const { contentId } = await buildContent(house);
    await Promise.all(Array.from({ length: 20 }, () => count({ contentId, locale: 'it' })));
    expect(await house.sql('select views from content_view where content_id = $1', [contentId])).toEqual([
      { views: 20 },
    ]);
  });

  test('G6: a page that the reader may not see answers like one that does not exist', async () => {
    const { contentId } = await buildContent(house, { visibility: ContentVisibility.NETWORK });
    const draft = await buildContent(house, { state: ContentState.DRAFT });
    for (const id of [contentId, draft.contentId, key()]) {
      expect(refusal(await count({ contentId: id, locale: 'it' }))).toBe('NOT_FOUND');
    }
    expect(
      refusal(await act(house, personIn('OPERATOR'), 'countContentView', { contentId, locale: 'it' }, 'counted')),
    ).toBeNull();
    expect(refusal(await count({ contentId, locale: 'it' }))).toBe('NOT_FOUND');
  });

  test('most read comes first, among what the editors did not choose', async () => {
    const { contentId } = await buildContent(house);
    for (let i = 0; i < 30; i += 1) await count({ contentId, locale: 'it' });
    const answer = await house.ask(anonymous, '{ mostRead(locale: "it", first: 1) { id } }');
    expect(answer.data.mostRead).toEqual([{ id: contentId }]);
  });
});

describe('P32: ratings', () => {
  const rate = (input: object, actor = anonymous) =>
    act(house, actor, 'rateContent', { path: '/it/x', locale: 'it', score: 4, ...input }, 'accepted');

  test('need no login, keep nothing of the reader, and reach the owner', async () => {
    const owner = personIn('OPERATOR');
    const { contentId } = await buildContent(house, { ownerEnteId: owner.enteId ?? '' });
    const given = {
      contentId,
      path: '/ar/faq/x?utm=1',
      locale: 'ar',
      score: 2,
      reasons: ['UNCLEAR'],
      comment: 'لم أفهم',
    };
    expect((await rate(given)).accepted).toBe(true);
    const text = 'select path, score, reasons, comment from content_rating';
    const kept = [{ path: '/ar/faq/x', score: 2, reasons: ['UNCLEAR'], comment: 'لم أفهم' }];
    expect(await readAs(house, owner, text)).toEqual(kept);
    expect(await readAs(house, personIn('EDITOR'), text)).toEqual(kept);
    expect(await readAs(house, personIn('OPERATOR'), text)).toEqual([]);
    expect(await readAs(house, anonymous, text)).toEqual([]);
  });

  test.each([
    [{ score: 0 }, 'INVALID'],
    [{ score: 6 }, 'INVALID'],
    [{ path: 'https://example.org' }, 'INVALID'],
    [{ comment: 'x'.repeat(201) }, 'TOO_LONG'],
    [{ locale: 'xx' }, 'INVALID'],
    [{ contentId: key() }, 'NOT_FOUND'],
  ])('%j is refused as %s', async (over, code) => {
    expect(refusal(await rate(over))).toBe(code);
  });

  test('a page that shows no content is rated by its path', async () => {
    expect((await rate({ path: '/it/sportelli' })).accepted).toBe(true);
  });
});
