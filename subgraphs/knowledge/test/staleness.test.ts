import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anonymous, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { plan } from '../src/plan.js';
import { act, refusal, see } from './build/ask.js';
import { buildContent, layTopic, topicId } from './build/content.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await layTopic(house);
});
afterAll(() => house?.close());

const editor = personIn('EDITOR');
const coordinator = personIn('COORDINATION');
const translator = personIn('TRANSLATOR');

const languages = async (contentId: string, actor = editor): Promise<Record<string, string>> => {
  const { languages: found } = await see(house, actor, contentId, 'languages { locale state }');
  return Object.fromEntries(found.map((one: { locale: string; state: string }) => [one.locale, one.state]));
};
const source = async (contentId: string, locale = 'it') =>
  (await see(house, editor, contentId, `text(locale: "${locale}", working: true) { revisionId }`)).text.revisionId;

async function translate(contentId: string, locale: string, over: object = {}, from = 'it'): Promise<void> {
  const sourceRevisionId = await source(contentId, from);
  const words = { title: `Title in ${locale}`, body: `Body in ${locale}, telephone 1` };
  const saved = await act(house, translator, 'saveTranslation', {
    contentId,
    locale,
    sourceRevisionId,
    ...words,
    ...over,
  });
  expect(saved.userErrors).toEqual([]);
  expect((await act(house, translator, 'publishTranslation', { contentId, locale })).userErrors).toEqual([]);
}
const edit = async (contentId: string, over: object) => {
  const done = await act(house, editor, 'editContent', { contentId, ...over });
  expect(done.userErrors).toEqual([]);
};
async function publish(contentId: string): Promise<void> {
  expect((await act(house, editor, 'submitContent', { contentId })).userErrors).toEqual([]);
  expect((await act(house, coordinator, 'publishContent', { contentId })).userErrors).toEqual([]);
}

async function done(actor: typeof editor, verb: string, contentId: string, input: object = {}): Promise<void> {
  expect((await act(house, actor, verb, { contentId, ...input })).userErrors).toEqual([]);
}

describe('P3: a substantive edit of the Italian', () => {
  test('outdates every translation at once, also the ones made from another translation', async () => {
    const { contentId } = await buildContent(house);
    await translate(contentId, 'en');
    await translate(contentId, 'ar');
    await translate(contentId, 'sq', {}, 'en');
    expect(await languages(contentId)).toMatchObject({ en: 'CURRENT', ar: 'CURRENT', sq: 'CURRENT', fr: 'MISSING' });
    await edit(contentId, { body: 'Un’altra regola.' });
    expect(await languages(contentId)).toMatchObject({ it: 'CURRENT', en: 'OUTDATED', ar: 'OUTDATED', sq: 'OUTDATED' });
  });

  test('a translation brought up to date heals those made from it only when they are made again', async () => {
    const { contentId } = await buildContent(house);
    await translate(contentId, 'en');
    await translate(contentId, 'sq', {}, 'en');
    await edit(contentId, { body: 'Regola nuova.' });
    await publish(contentId);
    await translate(contentId, 'en', { body: 'New rule.' });
    expect(await languages(contentId)).toMatchObject({ en: 'CURRENT', sq: 'OUTDATED' });
    await translate(contentId, 'sq', { body: 'Rregull i ri.' }, 'en');
    expect(await languages(contentId)).toMatchObject({ sq: 'CURRENT' });
  });

  test('going back to the earlier words heals the translations', async () => {
    const { contentId } = await buildContent(house, { body: 'Prima versione.' });
    await translate(contentId, 'en');
    await edit(contentId, { body: 'Seconda versione.' });
    expect(await languages(contentId)).toMatchObject({ en: 'OUTDATED' });
    await edit(contentId, { body: 'Prima versione.' });
    expect(await languages(contentId)).toMatchObject({ en: 'CURRENT' });
  });

  test('P2: readers keep text and state of what is published, and get the notice with both dates once it changes', async () => {
    const { contentId } = await buildContent(house);
    await translate(contentId, 'en');
    house.clock.at('2026-12-01T09:00:00Z');
    await edit(contentId, { body: 'Regola del primo dicembre.' });
    expect(await languages(contentId, anonymous)).toMatchObject({ en: 'CURRENT' });
    const before = await see(house, anonymous, contentId, 'state text(locale: "en") { isOutdated isFallback }');
    expect(before).toMatchObject({ state: 'PUBLISHED', text: { isOutdated: false, isFallback: false } });
    await publish(contentId);
    const after = await see(
      house,
      anonymous,
      contentId,
      'text(locale: "en") { title isOutdated isFallback sourceUpdatedOn updatedOn }',
    );
    expect(after.text).toEqual({
      title: 'Title in en',
      isOutdated: true,
      isFallback: false,
      sourceUpdatedOn: '2026-12-01',
      updatedOn: '2026-11-23',
    });
    house.clock.at('2026-11-23T09:00:00Z');
  });
});

describe('P4: what never changes a translation', () => {
  test.each([
    ['a minor edit of the Italian', async (id: string) => edit(id, { body: 'Testo di prova!', minor: true })],
    [
      'two minor edits in a row',
      async (id: string) => {
        await edit(id, { body: 'Testo di prova!', minor: true });
        await edit(id, { body: 'Testo di prova.!', minor: true });
      },
    ],
    [
      'submitting and publishing again',
      async (id: string) => {
        await edit(id, { body: 'Testo di prova!', minor: true });
        await publish(id);
      },
    ],
    ['saving the same words', async (id: string) => edit(id, { body: 'Testo di prova.' })],
    [
      'a confirmation',
      async (id: string) => {
        expect((await act(house, coordinator, 'confirmContent', { contentId: id })).userErrors).toEqual([]);
      },
    ],
    ['other days of review and end', (id: string) => done(editor, 'planContent', id, { reviewBy: '2027-05-01' })],
    ['another address', (id: string) => done(editor, 'renameContent', id, { slug: `altro-${id.slice(0, 8)}` })],
    ['another subject', async (id: string) => edit(id, { topicIds: [topicId] })],
    [
      'a draft that goes to review and comes back',
      async (id: string) => {
        await edit(id, {});
        await done(editor, 'submitContent', id);
        await edit(id, {});
      },
    ],
    ['time passing', async () => house.clock.at('2029-01-01T00:00:00Z')],
  ])('%s', async (_name, change) => {
    const { contentId } = await buildContent(house);
    await translate(contentId, 'en');
    await translate(contentId, 'uk', {}, 'en');
    const states = { en: 'CURRENT', uk: 'CURRENT' };
    expect(await languages(contentId)).toMatchObject(states);
    await change(contentId);
    expect(await languages(contentId)).toMatchObject(states);
    expect(await languages(contentId, anonymous)).toMatchObject(states);
    house.clock.at('2026-11-23T09:00:00Z');
  });

  test('a substantive edit after a minor one still outdates', async () => {
    const { contentId } = await buildContent(house);
    await translate(contentId, 'en');
    await edit(contentId, { body: 'Testo di prova!', minor: true });
    await edit(contentId, { body: 'Tutt’altro.' });
    expect(await languages(contentId)).toMatchObject({ en: 'OUTDATED' });
  });
});

describe('P5: a minor edit of a translation', () => {
  test('leaves an outdated one outdated, though it names the newest Italian', async () => {
    const { contentId } = await buildContent(house);
    await translate(contentId, 'en');
    await edit(contentId, { body: 'Regola nuova.' });
    await publish(contentId);
    await translate(contentId, 'en', { body: 'Body in en, telephone 2', minor: true });
    expect(await languages(contentId)).toMatchObject({ en: 'OUTDATED' });
    const { text } = await see(house, anonymous, contentId, 'text(locale: "en") { body isOutdated }');
    expect(text).toEqual({ body: 'Body in en, telephone 2', isOutdated: true });
  });

  test('does not outdate what was translated from it', async () => {
    const { contentId } = await buildContent(house);
    await translate(contentId, 'en');
    await translate(contentId, 'sq', {}, 'en');
    await translate(contentId, 'en', { body: 'Body in en, telephone 2', minor: true });
    expect(await languages(contentId)).toMatchObject({ en: 'CURRENT', sq: 'CURRENT' });
  });
});

describe('P6: machine translations', () => {
  const machine = { method: 'MACHINE' };
  test('are shown as such to readers', async () => {
    const { contentId } = await buildContent(house);
    await translate(contentId, 'fr', machine);
    const { text } = await see(house, anonymous, contentId, 'text(locale: "fr") { locale method isFallback }');
    expect(text).toEqual({ locale: 'fr', method: 'MACHINE', isFallback: false });
  });

  test('of what has legal effect are refused without a person’s approval, and human with it', async () => {
    const { contentId } = await buildContent(house, { legalEffect: true });
    const sourceRevisionId = await source(contentId);
    const input = { contentId, locale: 'fr', title: 'Titre', body: 'Corps', sourceRevisionId, ...machine };
    await act(house, translator, 'saveTranslation', input);
    const refused = await act(house, translator, 'publishTranslation', { contentId, locale: 'fr' });
    expect(refusal(refused)).toBe('MACHINE_TEXT_NEEDS_APPROVAL');
    const fallback = await see(house, anonymous, contentId, 'text(locale: "fr") { locale requestedLocale isFallback }');
    expect(fallback.text).toEqual({ locale: 'it', requestedLocale: 'fr', isFallback: true });
    const approved = await act(house, translator, 'publishTranslation', { contentId, locale: 'fr', approved: true });
    expect(approved.userErrors).toEqual([]);
    const shown = await see(house, anonymous, contentId, 'text(locale: "fr") { locale method }');
    expect(shown.text).toEqual({ locale: 'fr', method: 'HUMAN' });
  });

  test('of what has legal effect stay hidden from readers even if one were live', async () => {
    const { contentId } = await buildContent(house, { legalEffect: true, translated: ['ro'] });
    const { text } = await see(house, anonymous, contentId, 'text(locale: "ro") { locale isFallback }');
    expect(text).toEqual({ locale: 'it', isFallback: true });
  });
});

test('P7: the translator’s list has what is missing and outdated, most read first, and nothing that is current', async () => {
  const [calm, busy, done] = [await buildContent(house), await buildContent(house), await buildContent(house)];
  await translate(done.contentId, 'zh');
  for (let i = 0; i < 3; i += 1)
    await act(house, anonymous, 'countContentView', { contentId: busy.contentId, locale: 'it' }, 'counted');
  const answer = await house.ask(translator, '{ translationTasks(locale: "zh") { state locale content { id } } }');
  const ids = answer.data.translationTasks.map((task: { content: { id: string } }) => task.content.id);
  expect(ids[0]).toBe(busy.contentId);
  expect(ids).toContain(calm.contentId);
  expect(ids).not.toContain(done.contentId);
});

describe('P7: what changed since the translation was made', () => {
  const wordsOf = async (actor: typeof editor, contentId: string, id: string) =>
    (await see(house, actor, contentId, `revision(id: "${id}") { text { body } }`)).revision?.text.body ?? null;

  test('a translator reads the Italian of then beside that of now; a reader, or another house’s operator, only now’s', async () => {
    const { contentId } = await buildContent(house, { body: 'Entro 60 giorni.' });
    const pinned = await source(contentId);
    await translate(contentId, 'en');
    await edit(contentId, { body: 'Entro 90 giorni.' });
    await publish(contentId);
    const working = await see(house, translator, contentId, 'text(locale: "en", working: true) { sourceRevisionId }');
    expect(working.text.sourceRevisionId).toBe(pinned);
    expect(await wordsOf(translator, contentId, pinned)).toBe('Entro 60 giorni.');
    expect(await wordsOf(translator, contentId, await source(contentId))).toBe('Entro 90 giorni.');
    expect(await wordsOf(anonymous, contentId, pinned)).toBeNull();
    expect(await wordsOf(personIn('OPERATOR'), contentId, pinned)).toBeNull();
  });

  test('a draft that readers never saw stays from translators, by its id and as what they say they translated', async () => {
    const { contentId } = await buildContent(house);
    await edit(contentId, { body: 'Il signor Rossi ha telefonato.' });
    const draft = await source(contentId);
    await edit(contentId, { body: 'Chi telefona trova risposta.' });
    await publish(contentId);
    expect(await wordsOf(editor, contentId, draft)).toBe('Il signor Rossi ha telefonato.');
    expect(await wordsOf(translator, contentId, draft)).toBeNull();
    const words = { contentId, locale: 'en', title: 'Title', body: 'Body', sourceRevisionId: draft };
    expect(refusal(await act(house, translator, 'saveTranslation', words))).toBe('INVALID');
  });

  test('a translator whose source was published anew meanwhile keeps the work, which is told to be older', async () => {
    const { contentId } = await buildContent(house, { body: 'Prima.' });
    const before = await source(contentId);
    await edit(contentId, { body: 'Dopo.' });
    await publish(contentId);
    await translate(contentId, 'en', { sourceRevisionId: before });
    expect(await languages(contentId)).toMatchObject({ en: 'OUTDATED' });
  });
});
