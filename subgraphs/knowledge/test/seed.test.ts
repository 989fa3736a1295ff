import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anonymous, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { seed } from '../seeds/seed.js';
import type { SeedContent, Territory } from '../seeds/territory.js';
import type { SheetBlock } from '../src/edition/revision.entity.js';
import { contentHash } from '../src/edition/text-hash.js';
import { plan } from '../src/plan.js';
import { act, see } from './build/ask.js';
import { territoryOf } from './build/territory.js';

let house: TestHouse;
let territory: Territory;
beforeAll(async () => {
  house = await stand(plan);
  territory = territoryOf('cuneo');
  await seed(house.open, territory);
}, 60_000);
afterAll(() => house?.close());

const counts = () =>
  house.sql(
    `select (select count(*)::int from content_item) as contents, (select count(*)::int from revision) as revisions,
       (select count(*)::int from topic) as topics, (select sum(version)::int from content_item) as versions`,
  );

describe('the territory’s contents', () => {
  test('issue 7: at least 120 sheets and FAQs, with source, to be verified, and no person named as having verified them', async () => {
    const rows = await house.sql(
      'select type, to_verify, verified_on, verified_by, sources, author_id from content_item where published_revision_id is not null',
    );
    expect(rows.length).toBeGreaterThanOrEqual(120);
    for (const row of rows) {
      expect(row).toMatchObject({ to_verify: true, verified_on: null, verified_by: null, author_id: null });
      expect(row.sources.length).toBeGreaterThan(0);
    }
  });

  test('P29: the first level of topics is that of the founding text, and none of its topics is empty', async () => {
    const answer = await house.ask(anonymous, '{ topics { slug count parent { slug } } }');
    const first = answer.data.topics.filter((topic: { parent: object | null }) => topic.parent === null);
    expect(first.map((topic: { slug: string }) => topic.slug)).toEqual([
      'ingresso-e-soggiorno',
      'permesso-di-soggiorno',
      'ricongiungimento-familiare',
      'cittadinanza',
      'servizi-e-consolati',
    ]);
    for (const topic of first) expect(topic.count).toBeGreaterThan(0);
  });

  test('issue 2 P6 P40: the most read are in all languages and in easy Italian, labelled as machine-made and current', async () => {
    const answer = await house.ask(
      anonymous,
      '{ mostRead(locale: "ar", first: 12) { legalEffect languages { locale state method } easyItalian { state method } } }',
    );
    expect(answer.data.mostRead).toHaveLength(12);
    for (const content of answer.data.mostRead) {
      expect(content.easyItalian).toEqual({ state: 'CURRENT', method: 'MACHINE' }); // P40
      for (const { locale, state, method } of content.languages) {
        expect([locale, state, method]).toEqual([locale, 'CURRENT', locale === 'it' ? 'HUMAN' : 'MACHINE']);
      }
    }
  });

  test('issue 7: nobody is recorded as approver of what came with the territory, and no office as having verified it', async () => {
    const [counted] = await house.sql(
      `select (select count(*) from edition where approved_by is not null)::int as approved,
         (select count(*) from revision where author_id is not null)::int as signed,
         (select count(*) from content_item where verified_on is not null or verified_by is not null or not to_verify)::int as verified`,
    );
    expect(counted).toEqual({ approved: 0, signed: 0, verified: 0 });
  });

  test('laid again, they change nothing', async () => {
    const before = await counts();
    const laid = () => house.sql(`select count(*)::int as count from idempotency where verb = 'seedContent'`);
    const [first] = await laid();
    await seed(house.open, territory);
    expect(await counts()).toEqual(before);
    expect(await laid()).toEqual([first]);
  });
});

describe('a folder that changed', () => {
  const given = (): SeedContent => territory.contents.find((content) => content.mostRead) as SeedContent;
  const changed = (content: SeedContent): Territory => ({
    ...territory,
    contents: [{ ...content, text: { ...content.text, body: `${content.text.body}\n\nUna riga in più.` } }],
  });
  const idOf = async (slug: string) => (await house.sql('select id from content_item where slug = $1', [slug]))[0].id;

  test('P3: new Italian words outdate the translations that were made from the old ones', async () => {
    const content = given();
    await seed(house.open, changed(content));
    const found = await see(
      house,
      anonymous,
      await idOf(content.slug),
      'text(locale: "it") { body } languages { locale state }',
    );
    expect(found.text.body).toContain('Una riga in più.');
    expect(found.languages.filter((one: { state: string }) => one.state === 'OUTDATED')).toHaveLength(8);
    await seed(house.open, territory);
    const healed = await see(house, anonymous, await idOf(content.slug), 'languages { state }');
    expect(healed.languages.every((one: { state: string }) => one.state === 'CURRENT')).toBe(true);
  });

  test('what a person has edited is left alone', async () => {
    const content = territory.contents.at(-1) as SeedContent;
    const contentId = await idOf(content.slug);
    await act(house, personIn('EDITOR'), 'editContent', { contentId, title: 'Titolo della redazione' });
    await seed(house.open, changed(content));
    const titles = await house.sql(
      `select title from revision where content_id = $1 and locale = 'it' order by number desc`,
      [contentId],
    );
    expect(titles[0].title).toBe('Titolo della redazione');
  });

  test('P30: synonyms that an editor changed are left alone', async () => {
    const code = 'permesso';
    const languages = [{ locale: 'it', words: ['permesso', 'parola della redazione'] }];
    await act(house, personIn('EDITOR'), 'saveSynonyms', { code, languages }, 'group { code }');
    await seed(house.open, territory);
    const [group] = await house.sql('select words from synonym_group where code = $1', [code]);
    expect(group.words.it).toEqual(['permesso', 'parola della redazione']);
    expect(group.words.en.length).toBeGreaterThan(0);
  });

  test('the hash of a text is the one that the folder carries as translatedFrom', () => {
    const { text, translations } = given();
    const words = { ...text, blocks: text.blocks as SheetBlock[] };
    expect(translations.map((translation) => translation.translatedFrom)).toEqual(
      translations.map(() => contentHash(words)),
    );
  });
});
