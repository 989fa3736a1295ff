import type { HouseContext } from '@respi/kit/context.js';
import { wordsOf } from './fold.js';
import type { Glossary } from './glossary.js';
import { nearWords } from './search.reads.js';
import { isStopWord } from './stop-words.js';

/** Steps of typing between two words: insertion, removal, another letter, two letters swapped. */
export function distance(one: string, other: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const swap = one[i - 1] === other[j - 1] ? 0 : 1;
      row[j] = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + swap);
      const crossed = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (crossed) row[j] = Math.min(row[j] ?? 0, (before[j - 2] ?? 0) + 1);
    }
    before = previous;
    previous = row;
  }
  return previous[other.length] ?? 0;
}

const allowed = (word: string): number => (word.length > 8 ? 3 : word.length > 5 ? 2 : 1);

/** Among the words of the glossary, the one that a word is nearest to. */
function nearGlossary(word: string, { words }: Glossary): string | null {
  const most = allowed(word);
  let best: string | null = null;
  let steps = most + 1;
  for (const known of words) {
    if (Math.abs(known.length - word.length) > most || known.length < 4) continue;
    const apart = distance(word, known);
    if (apart < steps) [best, steps] = [known, apart];
  }
  return best;
}

/** For each word that neither a public text nor the glossary knows, the nearest one that they have (P30). */
export async function correctionsOf(
  ctx: HouseContext,
  locale: string,
  query: string,
  glossary: Glossary,
): Promise<Map<string, string>> {
  const words = [...new Set(wordsOf(query, locale))]
    .filter((word) => word.length > 3 && !glossary.words.has(word) && !isStopWord(word, locale))
    .slice(0, 16);
  if (words.length === 0) return new Map();
  const found = new Map<string, string>();
  const better = (word: string, near: string | null) => {
    if (!near) return;
    const known = found.get(word);
    const steps = distance(word, near);
    if (steps <= allowed(word) && (!known || steps < distance(word, known))) found.set(word, near);
  };
  const { unknown, near } = await nearWords(ctx, locale, words);
  for (const word of unknown) better(word, nearGlossary(word, glossary));
  for (const row of near) better(row.word, row.near);
  // a word that every text is full of, which the index leaves out, is its own nearest
  return new Map([...found].filter(([word, other]) => word !== other));
}
