import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Answer } from '../answer/answer.entity.js';
import { seesPersons } from '../case/case.policy.js';

@ObjectType({ description: 'Giudizio. What the desk says of an answer (C38).' })
export class AnswerRating {
  answerId!: string;

  @Field(() => Boolean, { description: 'Utile.' })
  isUseful!: boolean;

  @Field(() => String, { nullable: true, description: 'Commento.' })
  comment!: string | null;
}

const OF_ANSWERS = prepared(
  'rating.ofAnswers',
  'select answer_id as "answerId", is_useful as "isUseful", comment from answer_rating where answer_id = any($1::uuid[])',
);

@Resolver(() => Answer)
export class RatingResolver {
  @FieldResolver(() => AnswerRating, { nullable: true, description: 'Giudizio dello sportello.' })
  async rating(@Root() root: Answer, @Ctx() ctx: HouseContext): Promise<AnswerRating | null> {
    const loader = ctx.loader<string, AnswerRating | null>('rating.ofAnswers', async (ids) => {
      const rows = new Map((await ctx.db.rows<AnswerRating>(OF_ANSWERS, [ids])).map((row) => [row.answerId, row]));
      return ids.map((id) => rows.get(id) ?? null);
    });
    const found = await loader.load(root.id);
    return found && { ...found, comment: seesPersons(ctx.actor) ? found.comment : null };
  }
}
