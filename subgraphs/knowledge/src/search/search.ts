import type { HouseContext } from '@respi/kit/context.js';
import { loadContent } from '../content/content.reads.js';
import { standingsOf } from '../edition/edition.reads.js';
import { textOf } from '../edition/localized-content.js';
import { SOURCE_LOCALE } from '../edition/translation.states.js';
import { correctionsOf } from './corrections.js';
import { fold, wordsOf } from './fold.js';
import { inItalian, type SynonymGroup } from './glossary.js';
import { type Asking, candidates, glossary, type Ranked } from './search.reads.js';
import type { SearchHit } from './search.type.js';
import { snippetOf } from './snippet.js';
import { termsOf } from './terms.js';

export interface Search {
  readonly text: string;
  readonly locale: string;
  readonly type?: string | null;
  readonly topicIds?: readonly string[] | null;
  /** The last word may be unfinished: the reader is still typing. */
  readonly isTyping?: boolean;
}

export interface Found {
  readonly own: Ranked[];
  readonly italian: Ranked[];
  readonly suggestion: string | null;
}

const MAX = 500;
/** Below this share of the best, a hit answers something else. */
const RELEVANT = 0.3;

/** Searches a language, and the Italian beside it, by the words typed and by what they mean in the glossary. */
export async function find(ctx: HouseContext, search: Search): Promise<Found> {
  const { text, locale } = search;
  const groups = await glossary(ctx);
  const [own, suggestion] = await inLanguage(ctx, search, locale, text, groups);
  if (locale === SOURCE_LOCALE) return { own, italian: [], suggestion };
  const meaning = inItalian(text, locale, groups).join(' ');
  const isLatin = /^[\p{Script=Latin}\p{N}\s]+$/u.test(fold(text, locale));
  const [italian] = await inLanguage(ctx, search, SOURCE_LOCALE, [isLatin ? text : '', meaning].join(' '), groups);
  return { own, italian, suggestion };
}

/** Words that a title can be near by: short ones, articles among them, would be near everything. */
function telling(corrected: string): string {
  const words = corrected.split(' ');
  const long = words.filter((word) => word.length > 4 || /\d/.test(word));
  return (long.length > 0 ? long : words).join(' ');
}

async function inLanguage(
  ctx: HouseContext,
  { type, topicIds, isTyping }: Search,
  locale: string,
  text: string,
  groups: readonly SynonymGroup[],
): Promise<[Ranked[], string | null]> {
  if (wordsOf(text, locale).length === 0) return [[], null];
  const corrections = await correctionsOf(ctx, locale, text);
  const terms = termsOf(text, locale, groups, corrections, isTyping);
  const corrected = wordsOf(text, locale)
    .map((word) => corrections.get(word) ?? word)
    .join(' ');
  const asking: Asking = { locale, folded: telling(corrected), terms, type, topicIds, limit: MAX };
  const found = await candidates(ctx, asking);
  const best = found[0]?.rank ?? 0;
  const suggestion = corrections.size > 0 && locale !== 'zh' ? corrected : null;
  return [found.filter(({ rank }) => rank >= best * RELEVANT), suggestion];
}

/** Contents of a ranking with the texts that a reader of the language is shown; hidden ones fall out (P26). */
export async function hitsOf(
  ctx: HouseContext,
  ranked: readonly Ranked[],
  locale: string,
  query: string,
): Promise<SearchHit[]> {
  const hits = await Promise.all(
    ranked.map(async ({ contentId, rank }) => {
      const content = await loadContent(ctx, contentId);
      const text = content ? await textOf(ctx, content, locale, false) : null;
      return content && text ? { content, text, snippet: snippetOf(text, query), rank } : null;
    }),
  );
  return hits.filter((hit) => hit !== null);
}

/** Parts what was found in Italian into what exists in the reader's language too, and what does not. */
export async function byLanguage(ctx: HouseContext, { own, italian }: Found, locale: string, first: number) {
  const known = new Set(own.map((one) => one.contentId));
  const others = italian.filter((one) => !known.has(one.contentId)).slice(0, first * 4);
  const readable = await Promise.all(
    others.map(async (one) => Boolean((await standingsOf(ctx, one.contentId)).get(locale)?.live)),
  );
  return {
    own: [...own, ...others.filter((_, at) => readable[at])],
    italian: others.filter((_, at) => !readable[at]),
  };
}
