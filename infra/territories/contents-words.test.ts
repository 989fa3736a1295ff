import { describe, expect, test } from '@jest/globals';
import { inRepository } from '../run/repository.ts';
import { figures, plainText, readability, stated } from './contents-words.ts';
import { readTerritory } from './read.ts';
import type { ContentText } from './types.ts';

const text = (body: string): ContentText => ({ title: 'Titolo', abstract: 'Riassunto', body, blocks: [] });
const FOUNDING_TEXT = /testo fondativo/;

test('issue 7: an amount, a term and an article are seen however they are written', () => {
  expect(stated(text('Paghi 30,46 euro.'))).toEqual(['AMOUNT']);
  expect(stated(text('Hai **60 giorni** o due mesi.'))).toEqual(['TERM']);
  expect(stated(text('Decreto legislativo 25 luglio 1998, n. 286, articolo 5.'))).toEqual(['ARTICLE']);
  expect(stated(text("Quanto costa? Chiedi all'ufficio: ci vuole tempo."))).toEqual([]);
});

test('issue 7: a text of office is refused by the limits that an easy one keeps', () => {
  const hard = text(
    "Il provvedimento amministrativo concernente l'istanza di rilascio del titolo di soggiorno è adottato dall'amministrazione procedente previa acquisizione della documentazione integrativa eventualmente richiesta all'interessato.",
  );
  expect(readability(hard).longest).toBeGreaterThan(22);
  expect(readability(hard).gulpease).toBeLessThan(60);
  expect(readability(text('Vai in Comune. Porta il passaporto. Chiedi la residenza.')).gulpease).toBeGreaterThan(60);
});

describe.each(['cuneo', 'savona'])('the words of the contents of %s', (name) => {
  const { contents } = readTerritory(inRepository('infra', 'territories', name));

  test('issue 7: who writes an amount, a term or an article names the address of a page and the day it was read', () => {
    const bare = contents
      .filter((one) => stated(one.text).length > 0)
      .filter((one) => !one.sources.some((source) => source.url && source.consultedOn));
    expect(bare.map((one) => [one.slug, stated(one.text)])).toEqual([]);
  });

  test('issue 7: every source has an address, but for the founding text', () => {
    const without = contents.flatMap((one) =>
      one.sources
        .filter((source) => source.url === null && !FOUNDING_TEXT.test(source.title))
        .map((source) => [one.slug, source.title]),
    );
    expect(without).toEqual([]);
  });

  test('P20: the address of a source is whole, and no source is named twice', () => {
    for (const { slug, sources } of contents) {
      const urls = sources.flatMap((source) => source.url ?? []);
      expect([slug, urls.filter((url) => !/^https?:\/\/[^\s/]+\.[a-z]{2,}(\/|\?|$)/u.test(url))]).toEqual([slug, []]);
      expect([slug, new Set(urls).size]).toEqual([slug, urls.length]);
    }
  });

  test('P20: a link of a text leads to a content of the territory, in the folder of its kind', () => {
    const folder = { FAQ: 'faq', SHEET: 'scheda' } as Partial<Record<string, string>>;
    const known = new Set(contents.map(({ slug, type }) => `/${folder[type] ?? 'contenuto'}/${slug}`));
    const linked = contents.flatMap((one) =>
      [one.text, ...one.translations, ...(one.easy ? [one.easy] : [])].flatMap((text) =>
        [...bodyOf(text).matchAll(/\]\((\/[^)]*)\)/g)].map((match) => `${one.slug} → ${match[1]}`),
      ),
    );
    expect(linked.filter((link) => !known.has(link.split(' → ')[1] ?? ''))).toEqual([]);
    if (name === 'cuneo') expect(linked.length).toBeGreaterThan(5);
  });

  test('P19: the day on which a source was read is a day of this project', () => {
    const days = contents.flatMap((one) => one.sources.map((source) => source.consultedOn));
    expect(days.filter((day) => day < '2026-11-01' || Number.isNaN(Date.parse(day)))).toEqual([]);
  });

  test('P40: the Italian is easy: short sentences, short texts, a Gulpease of at least 60', () => {
    const hard = contents
      .map((one) => ({ slug: one.slug, ...readability(one.text) }))
      .filter((one) => one.average > 15 || one.longest > 30 || one.gulpease < 60 || one.words > 320);
    expect(hard).toEqual([]);
  });

  test('P40: easy Italian is easier than the Italian, for each of the most read, and says no number of its own', () => {
    const read = contents.filter(({ mostRead }) => mostRead);
    expect(read.filter(({ easy }) => easy === null).map(({ slug }) => slug)).toEqual([]);
    for (const { slug, text: whole, easy, contentHash } of contents) {
      if (!easy) continue;
      const { average, longest, gulpease } = readability(easy);
      expect([slug, average <= 9, longest <= 16, gulpease >= 70]).toEqual([slug, true, true, true]);
      expect([slug, gulpease > readability(whole).gulpease]).toEqual([slug, true]);
      expect([slug, figures(easy).filter((number) => !figures(whole).includes(number))]).toEqual([slug, []]);
      expect([slug, easy.blocks.map(({ key }) => key)]).toEqual([slug, whole.blocks.map(({ key }) => key)]);
      expect([slug, easy.translatedFrom]).toEqual([slug, contentHash]);
    }
  });

  test('P9: a title fits on a telephone and an abstract in a list', () => {
    const long = contents.filter(({ text: { title, abstract } }) => title.length > 90 || abstract.length > 120);
    expect(long.map((one) => one.slug)).toEqual([]);
  });

  test('issue 7: no title is used by two contents', () => {
    const titles = contents.map((one) => one.text.title.toLowerCase());
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });

  test('P1: no translation repeats the Italian', () => {
    const same = contents.flatMap((one) =>
      one.translations
        .filter((t) => t.title === one.text.title || t.abstract === one.text.abstract || sameBody(one.text, t))
        .map((t) => `${one.slug}.${t.locale}`),
    );
    expect(same).toEqual([]);
  });

  test('P2: a translation keeps the numbers of the Italian: amounts, terms, telephone numbers', () => {
    const changed = contents.flatMap((one) =>
      one.translations
        .map((t) => ({ of: `${one.slug}.${t.locale}`, it: figures(one.text).join(' '), there: figures(t).join(' ') }))
        .filter(({ it, there }) => it !== there),
    );
    expect(changed).toEqual([]);
  });

  test('P2: a translation keeps the shape of the Italian: as many steps, points and stresses', () => {
    const marks = (one: ContentText) => {
      const all = bodyOf(one);
      return [/^- /gm, /^\d+\. /gm, /\*\*/g].map((mark) => all.match(mark)?.length ?? 0).join(' ');
    };
    const changed = contents.flatMap((one) =>
      one.translations
        .filter((t) => marks(t) !== marks(one.text))
        .map((t) => [`${one.slug}.${t.locale}`, marks(one.text), marks(t)]),
    );
    expect(changed).toEqual([]);
  });

  test('issue 7: a translation gives the Italian words that the reader meets on forms', () => {
    const missing = contents.flatMap((one) =>
      ON_FORMS.filter((word) => bodyOf(one.text).includes(word)).flatMap((word) =>
        one.translations.filter((t) => !bodyOf(t).includes(word)).map((t) => `${one.slug}.${t.locale}: ${word}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  test('I24: the texts use only the Markdown that the portal shows', () => {
    for (const one of contents) {
      for (const shown of [one.text, ...one.translations, ...(one.easy ? [one.easy] : [])]) {
        const all = bodyOf(shown);
        expect([one.slug, /<\/?[a-z]|!\[|^#|^\s*```/imu.test(all)]).toEqual([one.slug, false]);
        expect([one.slug, (all.match(/\*\*/g)?.length ?? 0) % 2]).toEqual([one.slug, 0]);
        expect([one.slug, /[^\n]\n(?!- |\d+\. |\s{2,}|\n)/u.test(all.trim())]).toEqual([one.slug, false]);
      }
    }
  });

  test('issue 7: no address of this machine, no e-mail of a person in a text', () => {
    for (const one of contents) {
      expect([one.slug, /localhost|127\.0\.0\.1|@(gmail|hotmail|libero)/u.test(plainText(one.text))]).toEqual([
        one.slug,
        false,
      ]);
    }
  });
});

const ON_FORMS = ['permesso di soggiorno', 'codice fiscale', 'tessera sanitaria', 'kit postale'];

const bodyOf = (one: ContentText): string => [one.body, ...one.blocks.map((block) => block.body)].join('\n\n');

const sameBody = (source: ContentText, there: ContentText): boolean =>
  (source.body !== '' && source.body === there.body) ||
  source.blocks.some((block, at) => block.body === there.blocks[at]?.body);
