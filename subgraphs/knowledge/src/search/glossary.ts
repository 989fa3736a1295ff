import { wordsOf } from './fold.js';
import { roughStem } from './stem.js';

/** Words that mean the same to a reader, in each language; kept by the editors. */
export interface SynonymGroup {
  readonly code: string;
  readonly words: Readonly<Record<string, readonly string[]>>;
}

interface Phrase {
  readonly stems: readonly string[];
  readonly group: SynonymGroup;
}

/** The groups of one language, ready to be recognised. */
export interface Glossary {
  readonly phrases: readonly Phrase[];
  /** Folded words that some phrase uses: spelt right, whether or not a text has them. */
  readonly words: ReadonlySet<string>;
}

/** A stretch of the query, and what it speaks of; a phrase may stand for several groups. */
export interface Meant {
  readonly from: number;
  readonly to: number;
  readonly groups: readonly SynonymGroup[];
}

/** Letters from which on two words with the same beginning are taken for forms of one. */
const SHARED = 5;
const MAX_ENDING = 4;

/** Makes the groups of one language ready; done once per change, not per search. */
export function glossaryOf(groups: readonly SynonymGroup[], locale: string): Glossary {
  const phrases: Phrase[] = [];
  const words = new Set<string>();
  for (const group of groups) {
    for (const phrase of group.words[locale] ?? []) {
      const folded = wordsOf(phrase, locale);
      if (folded.length === 0) continue;
      phrases.push({ stems: folded.map((word) => roughStem(word, locale)), group });
      for (const word of folded) words.add(word);
    }
  }
  return { phrases, words };
}

const isForm = (word: string, stem: string): boolean =>
  word === stem || (stem.length >= SHARED && word.startsWith(stem) && word.length - stem.length <= MAX_ENDING);

const standsAt = (words: readonly string[], at: number, stems: readonly string[]): boolean =>
  stems.every((stem, offset) => isForm(words[at + offset] ?? '', stem));

/** What the words of a query speak of: the longest phrases first, none overlapping another. */
export function meant(words: readonly string[], locale: string, { phrases }: Glossary): Meant[] {
  const stems = words.map((word) => roughStem(word, locale));
  const found = phrases
    .flatMap(({ stems: phrase, group }) =>
      stems.flatMap((_, at) => (standsAt(stems, at, phrase) ? [{ from: at, to: at + phrase.length, group }] : [])),
    )
    .sort((one, other) => other.to - other.from - (one.to - one.from) || one.from - other.from);
  const taken: { from: number; to: number; groups: SynonymGroup[] }[] = [];
  for (const { from, to, group } of found) {
    const same = taken.find((other) => other.from === from && other.to === to);
    if (same) {
      if (!same.groups.includes(group)) same.groups.push(group);
    } else if (!taken.some((other) => from < other.to && other.from < to)) taken.push({ from, to, groups: [group] });
  }
  return taken.sort((one, other) => one.from - other.from);
}
