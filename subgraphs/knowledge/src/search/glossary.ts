import { SOURCE_LOCALE } from '../edition/translation.states.js';
import { wordsOf } from './fold.js';
import { roughStem } from './stem.js';

/** Words that mean the same to a reader, in each language; kept by the editors. */
export interface SynonymGroup {
  readonly code: string;
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** A stretch of the query, and the other ways to say it. */
export interface Meant {
  readonly from: number;
  readonly to: number;
  readonly group: SynonymGroup;
}

const stems = (phrase: string, locale: string): string[] =>
  wordsOf(phrase, locale).map((word) => roughStem(word, locale));

function occursAt(words: readonly string[], phrase: readonly string[]): number {
  if (phrase.length === 0) return -1;
  return words.findIndex((_, at) => phrase.every((word, offset) => words[at + offset] === word));
}

/** Groups that the words of a query speak of, in one language, the longest phrase of each. */
export function meant(query: string, locale: string, groups: readonly SynonymGroup[]): Meant[] {
  const words = stems(query, locale);
  return groups.flatMap((group) => {
    const found = (group.words[locale] ?? [])
      .map((phrase) => stems(phrase, locale))
      .map((phrase) => ({ from: occursAt(words, phrase), length: phrase.length }))
      .filter(({ from }) => from >= 0)
      .sort((one, other) => other.length - one.length)[0];
    return found ? [{ from: found.from, to: found.from + found.length, group }] : [];
  });
}

/** Italian words for what a query of another language speaks of: how it reaches what is not translated yet (P30). */
export function inItalian(query: string, locale: string, groups: readonly SynonymGroup[]): string[] {
  return meant(query, locale, groups).flatMap(({ group }) => group.words[SOURCE_LOCALE]?.slice(0, 2) ?? []);
}
