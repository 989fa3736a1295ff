import { type Connection, connectionOf } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { LocalDate } from '@respi/kit/scalars.js';
import { Arg, Ctx, Field, FieldResolver, Float, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { ContentItem } from '../content/content.entity.js';
import { isEditor } from '../content/content.policy.js';
import { loadContent } from '../content/content.reads.js';
import { PageRating, PageRatingFilter } from './rating.type.js';
import { ratingPage, readershipOf } from './readers.reads.js';

const PageRatingConnection = connectionOf(PageRating, 'PageRating');

@ObjectType({ description: 'Letture in una lingua.' })
export class LanguageViews {
  @Field(() => String, { description: 'Lingua.' })
  locale!: string;

  @Field(() => Int, { description: 'Letture.' })
  views!: number;
}

@ObjectType({ description: 'Letture di un contenuto. Counted without cookies, machines left out (P33).' })
export class Readership {
  contentId!: string;

  @Field(() => Int, { description: 'Letture. In the days asked for.' })
  views!: number;

  @Field(() => [LanguageViews], { description: 'Per lingua. Most read first.' })
  languages!: LanguageViews[];

  @Field(() => Int, { nullable: true, description: 'Valutazioni. How many; null when none.' })
  ratings!: number | null;

  @Field(() => Float, { nullable: true, description: 'Media. Average score from 1 to 5.' })
  score!: number | null;
}

const MAX_ROWS = 500;

@Resolver(() => Readership)
export class ReadershipResolver {
  @Query(() => [Readership], {
    nullable: true,
    description: 'Letture. Contents by how often they were read between two days; to an ente its own (P33).',
  })
  readership(
    @Ctx() ctx: HouseContext,
    @Arg('from', () => LocalDate, { description: 'Dal giorno, compreso.' }) from: string,
    @Arg('to', () => LocalDate, { description: 'Al giorno, compreso.' }) to: string,
    @Arg('first', () => Int, { defaultValue: 100 }) first: number,
  ): Promise<Readership[]> {
    const { actor } = ctx;
    if (!isEditor(actor) && !actor.enteId) return Promise.resolve([]);
    const owner = isEditor(actor) ? null : actor.enteId;
    return readershipOf(ctx, from, to, owner, Math.max(1, Math.min(first, MAX_ROWS)));
  }

  @FieldResolver(() => ContentItem, { nullable: true, description: 'Contenuto.' })
  content(@Root() { contentId }: Readership, @Ctx() ctx: HouseContext): Promise<ContentItem | null> {
    return loadContent(ctx, contentId);
  }
}

@Resolver(() => PageRating)
export class PageRatingResolver {
  @Query(() => PageRatingConnection, {
    nullable: true,
    description: 'Valutazioni. What readers said, newest first: to the editorial desk all, to an ente its own (P32).',
  })
  pageRatings(
    @Ctx() ctx: HouseContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => PageRatingFilter, { nullable: true }) filter?: PageRatingFilter,
  ): Promise<Connection<PageRating>> {
    return ratingPage(ctx, first, after, filter ?? {});
  }

  @FieldResolver(() => ContentItem, { nullable: true, description: 'Contenuto. Null on pages that show none.' })
  async content(@Root() { contentId }: PageRating, @Ctx() ctx: HouseContext): Promise<ContentItem | null> {
    return contentId ? loadContent(ctx, contentId) : null;
  }
}
