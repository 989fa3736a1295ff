import type { HouseContext } from '@respi/kit/context.js';
import { loadContent } from '../content/content.reads.js';
import { standingsOf } from '../edition/edition.reads.js';
import { textOf } from '../edition/localized-content.js';
import { SOURCE_LOCALE } from '../edition/translation.states.js';
import { correctionsOf } from './corrections.js';
import { fold } from './fold.js';
import { synonyms } from './kept-glossary.js';
import { candidates, type Ranked } from './search.reads.js';
import type { SearchHit } from './search.type.js';
import { snippetOf } from './snippet.js';
import { askedIn, type Term, termsInto, termsOf } from './terms.js';

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
  const { text, locale, isTyping } = search;
  const known = await synonyms(ctx);
  const corrections = await correctionsOf(ctx, locale, text, known.of(locale));
  const asked = askedIn(text, locale, known.of(locale), corrections);
  const corrected = asked.words.map((word) => corrections.get(word) ?? word).join(' ');
  const suggestion = corrections.size > 0 && locale !== 'zh' ? corrected : null;
  const own = await ranked(ctx, search, locale, termsOf(asked, locale, corrections, isTyping), telling(corrected));
  if (locale === SOURCE_LOCALE) return { own, italian: [], suggestion };
  const typed = isLatin(text, locale) ? askedIn(text, SOURCE_LOCALE, known.of(SOURCE_LOCALE)) : null;
  const asTyped = typed ? termsOf(typed, SOURCE_LOCALE, undefined, false, locale) : [];
  const terms = [...termsInto(asked, SOURCE_LOCALE), ...asTyped];
  const italian = await ranked(ctx, search, SOURCE_LOCALE, terms, typed ? telling(typed.words.join(' ')) : '');
  return { own, italian, suggestion };
}

const isLatin = (text: string, locale: string): boolean => /^[\p{Script=Latin}\p{N}\s]+$/u.test(fold(text, locale));

/** Words that a title can be near by: short ones, articles among them, would be near everything. */
function telling(corrected: string): string {
  const words = corrected.split(' ');
  const long = words.filter((word) => word.length > 4 || /\d/.test(word));
  return (long.length > 0 ? long : words).join(' ');
}

async function ranked(
  ctx: HouseContext,
  { type, topicIds }: Search,
  locale: string,
  terms: readonly Term[],
  folded: string,
): Promise<Ranked[]> {
  return terms.length > 0 ? candidates(ctx, { locale, folded, terms, type, topicIds, limit: MAX }) : [];
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
      if (!content || !text) return null;
      return {
        content,
        text,
        rank,
        // a third of the work of a suggestion, which does not ask for it
        get snippet() {
          return snippetOf(text, query);
        },
      };
    }),
  );
  return hits.filter((hit) => hit !== null);
}

/** What a text in the reader's own language is worth more than the Italian one, and the Italian less. */
const OWN = 0.06;
const ITALIAN = 0.95;

/**
 * One ranking over both languages, each content once with its better weight, parted into what the reader can read in
 * their language and what exists in Italian only; what is far below the best answers something else and is left out.
 */
export async function byLanguage(ctx: HouseContext, { own, italian }: Found, locale: string, first: number) {
  const best = new Map(own.map(({ contentId, rank }) => [contentId, rank]));
  const others = italian.slice(0, Math.max(first * 4, 20));
  for (const { contentId, rank } of others) {
    best.set(contentId, Math.max(best.get(contentId) ?? 0, rank * ITALIAN));
  }
  const isOwn = new Set(own.map(({ contentId }) => contentId));
  const unread = others.filter(({ contentId }) => !isOwn.has(contentId));
  const lives = await Promise.all(
    unread.map(async ({ contentId }) => Boolean((await standingsOf(ctx, contentId)).get(locale)?.live)),
  );
  for (const [at, isLive] of lives.entries()) if (isLive) isOwn.add(unread[at]?.contentId ?? '');
  const all = [...best]
    .map(([contentId, rank]) => ({ contentId, rank: rank + (isOwn.has(contentId) ? OWN : 0) }))
    .sort((one, other) => other.rank - one.rank || one.contentId.localeCompare(other.contentId));
  const relevant = all.filter(({ rank }) => rank >= (all[0]?.rank ?? 0) * RELEVANT);
  return {
    own: relevant.filter(({ contentId }) => isOwn.has(contentId)),
    italian: relevant.filter(({ contentId }) => !isOwn.has(contentId)),
  };
}
