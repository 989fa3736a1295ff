import type { HouseContext } from '@respi/kit/context.js';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { ContentItem } from '../content/content.entity.js';
import { contentsOfTopic, countOfTopic } from '../content/content.reads.js';
import { SOURCE_LOCALE } from '../edition/translation.states.js';
import { allTopics, childrenOf, loadTopic, topicBySlug } from './topic.reads.js';
import { Topic } from './topic.type.js';

@Resolver(() => Topic)
export class TopicResolver {
  @Query(() => [Topic], { nullable: true, description: 'Macroargomenti. All topics, first level first.' })
  topics(@Ctx() ctx: HouseContext): Promise<Topic[]> {
    return allTopics(ctx);
  }

  @Query(() => Topic, { nullable: true, description: 'Macroargomento. One topic by its name in the address.' })
  topic(@Ctx() ctx: HouseContext, @Arg('slug', () => String) slug: string): Promise<Topic | null> {
    return topicBySlug(ctx, slug);
  }

  @FieldResolver(() => String, { description: 'Titolo. In the language asked for, or Italian.' })
  title(@Root() { titles, slug }: Topic, @Arg('locale', () => String) locale: string): string {
    return titles[locale] ?? titles[SOURCE_LOCALE] ?? slug;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Descrizione. In the language asked for, or Italian.' })
  description(@Root() { descriptions }: Topic, @Arg('locale', () => String) locale: string): string | null {
    return descriptions[locale] ?? descriptions[SOURCE_LOCALE] ?? null;
  }

  @FieldResolver(() => Topic, { nullable: true, description: 'Argomento superiore. Null on the first level.' })
  parent(@Root() { parentId }: Topic, @Ctx() ctx: HouseContext): Promise<Topic | null> {
    return loadTopic(ctx, parentId);
  }

  @FieldResolver(() => [Topic], { description: 'Sottoargomenti. Topics below this one.' })
  children(@Root() { id }: Topic, @Ctx() ctx: HouseContext): Promise<Topic[]> {
    return childrenOf(ctx, id);
  }

  @FieldResolver(() => [ContentItem], {
    description:
      'Contenuti. Published contents of this topic and of those below: in the reader’s language first, sheets before questions before the rest (P9).',
  })
  contents(
    @Root() { id }: Topic,
    @Ctx() ctx: HouseContext,
    @Arg('locale', () => String, { description: 'Lingua. Language of the reader.' }) locale: string,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'Da saltare. How many come before the stretch.' })
    skip: number,
  ): Promise<ContentItem[]> {
    return contentsOfTopic(ctx, id, { locale, first, skip });
  }

  @FieldResolver(() => Int, { description: 'Numero di contenuti. How many the reader finds here.' })
  count(@Root() { id }: Topic, @Ctx() ctx: HouseContext): Promise<number> {
    return countOfTopic(ctx, id);
  }
}
