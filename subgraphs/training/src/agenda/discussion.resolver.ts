import type { HouseContext } from '@respi/kit/context.js';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Topic } from '../stubs/topic.stub.js';
import { discussionCases } from './agenda.reads.js';
import { DiscussionCase } from './agenda.type.js';

@Resolver(() => DiscussionCase)
export class DiscussionResolver {
  @Query(() => [DiscussionCase], { nullable: true, description: 'Segnalazioni da discutere in équipe (C40).' })
  discussionCases(@Ctx() ctx: HouseContext): Promise<DiscussionCase[]> {
    return discussionCases(ctx);
  }

  @FieldResolver(() => Topic, { nullable: true, description: 'Macroargomento.' })
  topic(@Root() { topicId }: DiscussionCase): Topic | null {
    return topicId ? { id: topicId } : null;
  }
}
