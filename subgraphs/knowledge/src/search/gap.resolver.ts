import { localDate, plusDays } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { Text } from '@respi/kit/scalars.js';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { SearchGap } from './gap.type.js';
import { synonymGroups } from './synonym.reads.js';
import { SynonymGroup } from './synonym.type.js';

/** Days of searches that editors are shown. */
const GAP_DAYS = 180;
const MAX_GAPS = 200;
const GAPS = prepared(
  'search.gaps',
  `select locale, words, sum(times)::int as times, max(on_day)::text as "lastOn" from search_gap
   where on_day > $1::date and handled_at is null and ($2::text is null or locale = $2)
   group by locale, words order by times desc, "lastOn" desc, words limit $3`,
);

@Resolver()
export class GapResolver {
  @Query(() => [SearchGap], {
    nullable: true,
    description: 'Ricerche a vuoto. Words that found nothing and that nobody looked at yet, most asked first (P31).',
  })
  searchGaps(
    @Ctx() ctx: HouseContext,
    @Arg('locale', () => String, { nullable: true }) locale?: string,
    @Arg('first', () => Int, { defaultValue: 100 }) first = 100,
  ): Promise<SearchGap[]> {
    const since = plusDays(localDate(ctx.clock.now()), -GAP_DAYS);
    return ctx.db.rows<SearchGap>(GAPS, [since, locale ?? null, Math.max(1, Math.min(first, MAX_GAPS))]);
  }

  @Query(() => [SynonymGroup], {
    nullable: true,
    description: 'Sinonimi. Groups of the glossary that the search knows (P30).',
  })
  synonymGroups(
    @Ctx() ctx: HouseContext,
    @Arg('code', () => Text, { nullable: true }) code?: string,
  ): Promise<SynonymGroup[]> {
    return synonymGroups(ctx, code ?? null);
  }
}
