import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { contentDays } from '../src/content/content.jobs.js';
import { ContentState } from '../src/content/content.states.js';
import { plan } from '../src/plan.js';
import { act, refusal, see } from './build/ask.js';
import { buildContent, layTopic } from './build/content.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await layTopic(house);
});
afterAll(() => house?.close());

const editor = personIn('EDITOR');
const another = personIn('EDITOR');
const isRead = async (contentId: string) => (await see(house, anonymous, contentId, 'slug')) !== null;
const isFound = async (title: string) => {
  const asked = 'query ($text: Text!) { search(text: $text, locale: "it") { hits { content { id } } } }';
  return (await house.ask(anonymous, asked, { text: title })).data.search.hits.length > 0;
};
const archive = (contentId: string, reason = 'Norma abrogata') =>
  act(house, editor, 'archiveContent', { contentId, reason });
const reopen = (contentId: string, over: object = {}) =>
  act(house, editor, 'reopenContent', { contentId, reason: 'Norma di nuovo in vigore', ...over });

test('P14 P16: what was archived comes back as a draft with its reason, its words and its history, and nobody reads it yet', async () => {
  const title = 'Zibibbo sperimentale';
  const { contentId, revisionId } = await buildContent(house, { title, translated: ['fr'] });
  expect(refusal(await archive(contentId))).toBeNull();
  expect(refusal(await reopen(contentId))).toBeNull();
  expect(await see(house, editor, contentId, 'state stateReason publishedAt revisions { id }')).toMatchObject({
    state: 'DRAFT',
    stateReason: 'Norma di nuovo in vigore',
    publishedAt: null,
    revisions: expect.arrayContaining([{ id: revisionId }]),
  });
  expect([await isRead(contentId), await isFound(title)]).toEqual([false, false]);
  const told = `select detail ->> 'reason' as reason from event where entity_id = $1 and verb in ('archived', 'reopened') order by at, verb`;
  expect(await house.sql(told, [contentId])).toEqual([
    { reason: 'Norma abrogata' },
    { reason: 'Norma di nuovo in vigore' },
  ]);
});

test('P14: who took it back does not publish it; another person does, and then it is read and found again', async () => {
  const title = 'Corbezzolo sperimentale';
  const { contentId } = await buildContent(house, { title, translated: ['fr'] });
  await archive(contentId);
  await reopen(contentId);
  await act(house, editor, 'submitContent', { contentId });
  expect(refusal(await act(house, editor, 'publishContent', { contentId }))).toBe('SAME_PERSON');
  expect(await isRead(contentId)).toBe(false);
  expect(refusal(await act(house, another, 'publishContent', { contentId }))).toBeNull();
  expect([await isRead(contentId), await isFound(title)]).toEqual([true, true]);
  const french = async () => (await see(house, anonymous, contentId, 'text(locale: "fr") { locale }')).text.locale;
  expect(await french()).toBe('it');
  expect(refusal(await act(house, another, 'publishTranslation', { contentId, locale: 'fr' }))).toBeNull();
  expect(await french()).toBe('fr');
  const { languages } = await see(house, editor, contentId, 'languages { locale state }');
  // the way through the archive has made no translation older (P4)
  expect(languages).toContainEqual({ locale: 'fr', state: 'CURRENT' });
});

test('P14 twin: where who took it back is not noted, they publish it alone', async () => {
  const { contentId } = await buildContent(house, {});
  await archive(contentId);
  await reopen(contentId);
  await house.sql(`update content_item set pending_authors = '{}' where id = $1`, [contentId]);
  await act(house, editor, 'submitContent', { contentId });
  expect(refusal(await act(house, editor, 'publishContent', { contentId }))).toBeNull();
});

test('P15: what had expired is not withdrawn again the moment it is published', async () => {
  const { contentId } = await buildContent(house, {});
  await house.sql('update content_item set expire_at = $2 where id = $1', [contentId, '2026-11-22T08:00:00Z']);
  await contentDays.run(house.open.house);
  expect(await see(house, editor, contentId, 'state')).toMatchObject({ state: 'ARCHIVED' });
  expect(await reopen(contentId)).toMatchObject({ content: { state: 'DRAFT' } });
  await act(house, editor, 'submitContent', { contentId });
  await act(house, another, 'publishContent', { contentId });
  await contentDays.run(house.open.house);
  expect(await isRead(contentId)).toBe(true);
});

test.each(['', ' a '])('P14: neither archived nor taken back without a reason: %j', async (reason) => {
  const { contentId } = await buildContent(house, {});
  expect(refusal(await archive(contentId, reason))).toBe('REQUIRED');
  expect(await isRead(contentId)).toBe(true);
  await archive(contentId);
  expect(refusal(await reopen(contentId, { reason }))).toBe('REQUIRED');
  expect(await see(house, editor, contentId, 'state')).toMatchObject({ state: ContentState.ARCHIVED });
});

test('C21: of two who take it back at once, one is heard', async () => {
  const { contentId } = await buildContent(house, {});
  await archive(contentId);
  const heard = (await Promise.all([reopen(contentId), reopen(contentId)])).map(refusal);
  expect(heard.sort()).toEqual(['WRONG_STATE', null].sort());
});

test('P14: an edit or an older revision does not bring an archived text back unawares', async () => {
  const { contentId, revisionId } = await buildContent(house, {});
  await archive(contentId);
  expect(refusal(await act(house, editor, 'editContent', { contentId, title: 'Altro titolo' }))).toBe('WRONG_STATE');
  expect(refusal(await act(house, editor, 'restoreRevision', { contentId, revisionId }))).toBe('WRONG_STATE');
});
