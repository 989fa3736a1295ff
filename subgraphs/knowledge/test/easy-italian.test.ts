import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { plan } from '../src/plan.js';
import { act, refusal, see } from './build/ask.js';
import { buildContent, layTopic } from './build/content.js';

let house: TestHouse;
const editor = personIn('EDITOR');
const second = personIn('EDITOR');
const HARD =
  'Il procedimento amministrativo finalizzato al rilascio presuppone la preventiva acquisizione della documentazione comprovante i requisiti.';
const EASY = 'Porta i documenti. Poi vai in ufficio. Lì fanno il permesso. Tu devi solo firmare e aspettare.';
beforeAll(async () => {
  house = await stand(plan);
  await layTopic(house);
});
afterAll(() => house?.close());

test('P40: the easy variant is made from the Italian, read when published, and grows old by content like a translation', async () => {
  const { contentId, revisionId } = await buildContent(house, { body: HARD });
  const easy = async () =>
    await see(
      house,
      anonymous,
      contentId,
      'easyItalian { state } text(locale: "it-facile") { locale body isFallback isOutdated }',
    );
  expect(await easy()).toMatchObject({ easyItalian: { state: 'MISSING' }, text: { locale: 'it', isFallback: true } });
  const words = { contentId, locale: 'it-facile', title: 'Il permesso', body: EASY, sourceRevisionId: revisionId };
  expect(refusal(await act(house, personIn('TRANSLATOR'), 'saveTranslation', words))).toBeNull();
  expect((await easy()).text.isFallback).toBe(true);
  expect(refusal(await act(house, editor, 'publishTranslation', { contentId, locale: 'it-facile' }))).toBeNull();
  expect(await easy()).toMatchObject({
    easyItalian: { state: 'CURRENT' },
    text: { locale: 'it-facile', body: EASY, isOutdated: false },
  });
  for (const [minor, state] of [
    [true, 'CURRENT'],
    [false, 'OUTDATED'],
  ] as const) {
    await act(house, editor, 'editContent', { contentId, body: `${HARD} ${minor}`, minor });
    await act(house, editor, 'submitContent', { contentId });
    expect(refusal(await act(house, second, 'publishContent', { contentId }))).toBeNull();
    expect((await easy()).easyItalian.state).toBe(state);
  }
  expect((await easy()).text.isOutdated).toBe(true);
});

test('P40: the index of readability is there for Italian and for easy Italian alone', async () => {
  const { contentId, revisionId } = await buildContent(house, { body: HARD, translated: ['en'] });
  await act(house, editor, 'saveTranslation', {
    contentId,
    locale: 'it-facile',
    title: 'Facile',
    body: EASY,
    sourceRevisionId: revisionId,
  });
  const of = async (locale: string) =>
    (await see(house, editor, contentId, `text(locale: "${locale}", working: true) { readability }`)).text.readability;
  expect(await of('it')).toBeLessThan(45);
  expect(await of('it-facile')).toBeGreaterThan(80);
  expect(await of('en')).toBeNull();
});

test('P40: it is not one of the languages: neither searched apart nor shown among them', async () => {
  const { contentId, revisionId } = await buildContent(house, { body: HARD });
  await act(house, editor, 'saveTranslation', {
    contentId,
    locale: 'it-facile',
    title: 'Facile',
    body: EASY,
    sourceRevisionId: revisionId,
  });
  await act(house, editor, 'publishTranslation', { contentId, locale: 'it-facile' });
  const { languages } = await see(house, anonymous, contentId, 'languages { locale }');
  expect(languages).toHaveLength(9);
  const indexed = await house.sql('select locale from public_search where content_id = $1', [contentId]);
  expect(indexed).toEqual([{ locale: 'it' }]);
});
