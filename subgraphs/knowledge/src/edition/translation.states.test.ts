import { describe, expect, test } from '@jest/globals';
import { contentHash, meaningOf } from './text-hash.js';
import {
  asEditor,
  asReader,
  type Standing,
  TranslationState,
  translationState,
  type Version,
} from './translation.states.js';

const { CURRENT, OUTDATED, MISSING, IN_TRANSLATION } = TranslationState;
const version = (revisionId: string, meaning: string, from: [string, string] | null = null): Version => ({
  revisionId,
  meaning,
  sourceLocale: from?.[0] ?? null,
  sourceMeaning: from?.[1] ?? null,
});
const standing = (locale: string, head: Version | null, live: Version | null = head): Standing => ({
  locale,
  head,
  live,
});
const all = (...standings: Standing[]) => new Map(standings.map((one) => [one.locale, one]));

describe('P3–P5: the state of a translation is computed from content', () => {
  const italian = standing('it', version('i1', 'A'));
  test('P3: made from what the Italian says now, it is current; from anything else, outdated', () => {
    const english = standing('en', version('e1', 'E', ['it', 'A']));
    expect(translationState('en', all(italian, english), asReader)).toBe(CURRENT);
    expect(translationState('en', all(standing('it', version('i2', 'B')), english), asReader)).toBe(OUTDATED);
  });

  test('P3: a translation of an outdated translation is outdated too', () => {
    const english = standing('en', version('e1', 'E', ['it', 'A']));
    const albanian = standing('sq', version('s1', 'S', ['en', 'E']));
    expect(translationState('sq', all(italian, english, albanian), asReader)).toBe(CURRENT);
    expect(translationState('sq', all(standing('it', version('i2', 'B')), english, albanian), asReader)).toBe(OUTDATED);
  });

  test('a translation whose source is gone is outdated, and a ring of sources ends', () => {
    const albanian = standing('sq', version('s1', 'S', ['en', 'E']));
    expect(translationState('sq', all(italian, albanian), asReader)).toBe(OUTDATED);
    const english = standing('en', version('e1', 'E', ['sq', 'S']));
    expect(translationState('sq', all(italian, english, albanian), asReader)).toBe(OUTDATED);
  });

  test('a text that nobody published yet is in translation for editors and missing for readers', () => {
    const french = standing('fr', version('f1', 'F', ['it', 'A']), null);
    expect(translationState('fr', all(italian, french), asEditor)).toBe(IN_TRANSLATION);
    expect(translationState('fr', all(italian, french), asReader)).toBe(MISSING);
    expect(translationState('ro', all(italian, french), asEditor)).toBe(MISSING);
  });
});

describe('what a new text means', () => {
  const told = (hash: string, meaning = hash) => ({ contentHash: hash, meaningHash: meaning });
  test('P4: a minor edit means what the text before it meant', () => {
    expect(meaningOf('b', told('a'), [told('a')])).toBe('a');
    expect(meaningOf('b', undefined, [told('a')])).toBe('b');
  });

  test('going back to an earlier text means again what it meant, also after a minor edit', () => {
    expect(meaningOf('a', undefined, [told('a'), told('b')])).toBe('a');
    expect(meaningOf('a2', undefined, [told('a'), told('a2', 'a'), told('b')])).toBe('a');
    expect(meaningOf('a', told('b'), [told('a'), told('b')])).toBe('a');
  });

  test('the hash sees every word and not the way accents are composed', () => {
    const words = { title: 'Città', abstract: null, body: 'b', blocks: [] };
    expect(contentHash(words)).toBe(contentHash({ ...words, title: 'Citta\u0300', abstract: '' }));
    expect(contentHash(words)).not.toBe(contentHash({ ...words, body: 'B' }));
  });
});
