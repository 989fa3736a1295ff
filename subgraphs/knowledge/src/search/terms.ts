import { wordsOf } from './fold.js';
import { type Glossary, type Meant, meant, type SynonymGroup } from './glossary.js';
import { skeletonOf } from './skeleton.js';
import { lightStem } from './stem.js';
import { isStopWord } from './stop-words.js';

/** One thing asked for: as it was typed, and the other ways to say it; both as text of a tsquery. */
export interface Term {
  readonly typed: string;
  readonly otherwise: string;
  /** The glossary knows what it means: it counts also where no text has it. */
  readonly isKnown: boolean;
}

/** Longest query that is looked at, in words. */
export const MAX_WORDS = 16;

const quoted = (word: string): string => `'${word.replace(/[\\']/g, '')}'`;
const all = (words: readonly string[]): string => (words.length > 1 ? `(${words.join(' & ')})` : (words[0] ?? ''));
const any = (forms: readonly string[]): string => (forms.length > 1 ? `(${forms.join(' | ')})` : (forms[0] ?? ''));

/** The words of a group in a language, as text of a tsquery. */
const sayings = (groups: readonly SynonymGroup[], locale: string): string[] => [
  ...new Set(
    groups
      .flatMap((group) => group.words[locale] ?? [])
      .map((phrase) => all(wordsOf(phrase, locale).map((one) => quoted(lightStem(one, locale)))))
      .filter(Boolean),
  ),
];

/** Spellings of one word: itself, its correction, its skeleton. */
function spellings(word: string, locale: string, corrections: ReadonlyMap<string, string>, isPrefix: boolean): string {
  const correction = corrections.get(word);
  const forms = [word, correction].filter((form) => form !== undefined).map((form) => quoted(lightStem(form, locale)));
  if (isPrefix && (word.length > 2 || locale === 'zh')) forms.push(`${quoted(word)}:*`);
  const skeleton = /^[a-z]+$/.test(word) ? skeletonOf(word, locale) : null;
  if (skeleton) forms.push(quoted(skeleton));
  return any(forms);
}

const plainly = (typed: string): Term => ({ typed, otherwise: typed, isKnown: false });

export interface Asked {
  readonly words: readonly string[];
  readonly meant: readonly Meant[];
}

/** What a query speaks of in its own language, once its spelling is mended. */
export function askedIn(
  query: string,
  locale: string,
  glossary: Glossary,
  corrections: ReadonlyMap<string, string> = new Map(),
): Asked {
  const words = wordsOf(query, locale).slice(0, MAX_WORDS);
  const mended = words.map((word) => corrections.get(word) ?? word);
  return { words, meant: meant(mended, locale, glossary) };
}

/**
 * What a query asks for: one term per phrase that the glossary knows, one per other word that says something, to a reader of
 * `spoken` too: the Romanian "cu" is "with", and no Italian "CU".
 */
export function termsOf(
  { words, meant: phrases }: Asked,
  locale: string,
  corrections: ReadonlyMap<string, string> = new Map(),
  isPrefix = false,
  spoken = locale,
): Term[] {
  const isIn = (at: number) => phrases.some(({ from, to }) => at >= from && at < to);
  const spelt = (word: string, at: number) => spellings(word, locale, corrections, isPrefix && at === words.length - 1);
  const said = phrases.map(({ from, to, groups }) => {
    const typed = all(words.slice(from, to).map((word, offset) => spelt(word, from + offset)));
    return { typed, otherwise: any([typed, ...sayings(groups, locale)]), isKnown: true };
  });
  const loose = words
    .map((word, at) => ({ word, at }))
    .filter(({ word, at }) => !isIn(at) && !isStopWord(word, locale) && !isStopWord(word, spoken))
    .map(({ word, at }) => spelt(word, at))
    .map(plainly);
  const told = [...said, ...loose];
  return told.length > 0 ? told : words.map(spelt).map(plainly);
}

/** The same things in another language, as far as the glossary knows them (P30). */
export const termsInto = ({ meant: phrases }: Asked, locale: string): Term[] =>
  phrases
    .map(({ groups }) => any(sayings(groups, locale)))
    .filter(Boolean)
    .map((said) => ({ typed: said, otherwise: said, isKnown: true }));
