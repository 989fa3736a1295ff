import { localDate } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Text } from '@respi/kit/scalars.js';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { ContentType } from '../content/content.states.js';
import { SOURCE_LOCALE } from '../edition/translation.states.js';
import { findingsIn } from '../redaction/findings.js';
import { wordsOf } from './fold.js';
import { byLanguage, find, hitsOf } from './search.js';
import { noteGap, topicAndBelow } from './search.reads.js';
import { SearchHit, SearchResult } from './search.type.js';

const MAX_HITS = 50;
const sized = (first: number): number => Math.max(1, Math.min(first, MAX_HITS));

@Resolver()
export class SearchResolver {
  @Query(() => SearchResult, {
    nullable: true,
    description: 'Cerca. Full text in a language, forgiving of typos (P30).',
  })
  async search(
    @Ctx() ctx: HouseContext,
    @Arg('text', () => Text) text: string,
    @Arg('locale', () => String) locale: string,
    @Arg('type', () => ContentType, { nullable: true }) type?: ContentType,
    @Arg('topicId', () => ID, { nullable: true }) topicId?: string,
    @Arg('first', () => Int, { defaultValue: 10 }) first = 10,
  ): Promise<SearchResult> {
    const asked = text.slice(0, 200);
    const topicIds = isId(topicId) ? await topicAndBelow(ctx, topicId) : null;
    const found = await find(ctx, { text: asked, locale, type, topicIds });
    const { own, italian } = await byLanguage(ctx, found, locale, sized(first));
    const [hits, fallbackHits] = await Promise.all([
      hitsOf(ctx, own.slice(0, sized(first)), locale, asked),
      hitsOf(ctx, italian.slice(0, sized(first)), locale, asked),
    ]);
    if (own.length + italian.length === 0) await collectGap(ctx, locale, asked);
    return { hits, total: own.length, fallbackHits, suggestion: found.suggestion };
  }

  @Query(() => [SearchHit], {
    nullable: true,
    description: 'Suggerimenti. What is already known, while a case is being written (C5).',
  })
  async suggest(
    @Ctx() ctx: HouseContext,
    @Arg('text', () => Text) text: string,
    @Arg('locale', () => String, { defaultValue: SOURCE_LOCALE }) locale: string,
    @Arg('first', () => Int, { defaultValue: 5 }) first: number,
  ): Promise<SearchHit[]> {
    const asked = text.slice(-300);
    const found = await find(ctx, { text: asked, locale, isTyping: true });
    const { own, italian } = await byLanguage(ctx, found, locale, sized(first));
    return hitsOf(ctx, [...own, ...italian].slice(0, sized(first)), locale, asked);
  }
}

/** P31: words that found nothing, unless they look like somebody's data; never who asked. */
async function collectGap(ctx: HouseContext, locale: string, text: string): Promise<void> {
  const words = wordsOf(text, locale).join(' ');
  const isPersonal = findingsIn(text).length > 0 || /\d{4}/.test(words);
  const isWord = /\p{Script=Han}{2}|\p{L}{3}/u.test(words);
  if (!isWord || words.length > 80 || isPersonal) return;
  await noteGap(ctx, locale, words, localDate(ctx.clock.now()));
}
