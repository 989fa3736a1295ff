import { wordsOf } from './fold.js';
import { meant, type SynonymGroup } from './glossary.js';
import { skeletonOf } from './skeleton.js';
import { lightStem } from './stem.js';

/** One thing asked for: as it was typed, and the other ways to say it; both as text of a tsquery. */
export interface Term {
  readonly typed: string;
  readonly otherwise: string;
}

/** Longest query that is looked at, in words. */
const MAX_WORDS = 16;

const quoted = (word: string): string => `'${word.replace(/[\\']/g, '')}'`;
const all = (words: readonly string[]): string => (words.length > 1 ? `(${words.join(' & ')})` : (words[0] ?? ''));

/** Spellings of one word: itself, its correction, its skeleton. */
function spellings(word: string, locale: string, corrections: ReadonlyMap<string, string>, isPrefix: boolean): string {
  const correction = corrections.get(word);
  const forms = [word, correction].filter((form) => form !== undefined).map((form) => quoted(lightStem(form, locale)));
  if (isPrefix && word.length > 2) forms.push(`${quoted(word)}:*`);
  const skeleton = /^[a-z]+$/.test(word) ? skeletonOf(word, locale) : null;
  if (skeleton) forms.push(quoted(skeleton));
  return forms.length > 1 ? `(${forms.join(' | ')})` : (forms[0] ?? '');
}

/** What a query asks for, one term per word, each with the synonyms of the phrase that it belongs to. */
export function termsOf(
  query: string,
  locale: string,
  groups: readonly SynonymGroup[],
  corrections: ReadonlyMap<string, string> = new Map(),
  isPrefix = false,
): Term[] {
  const words = wordsOf(query, locale).slice(0, MAX_WORDS);
  const corrected = words.map((word) => corrections.get(word) ?? word).join(' ');
  const phrases = meant(corrected, locale, groups);
  return words.map((word, at) => {
    const typed = spellings(word, locale, corrections, isPrefix && at === words.length - 1);
    const others = phrases
      .filter(({ from, to }) => at >= from && at < to)
      .flatMap(({ group }) => group.words[locale] ?? [])
      .map((phrase) => all(wordsOf(phrase, locale).map((one) => quoted(lightStem(one, locale)))))
      .filter(Boolean);
    return { typed, otherwise: [typed, ...new Set(others)].join(' | ') };
  });
}
