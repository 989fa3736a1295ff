import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Answer } from '../../answer/answer.entity.js';
import { loadAnswer } from '../../answer/answer.reads.js';
import { takeAnswer } from '../../answer/take-answer.js';
import { worksAtDesk } from '../../case/case.policy.js';
import { chronicle } from '../../case/chronicle.js';
import { remark } from '../../case/sentence.js';

@InputType({ description: 'Giudizio dello sportello su un riscontro.' })
export class RateAnswerInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Riscontro.' })
  answerId!: string;

  @Field(() => Boolean, { description: 'Utile. If not, the page offers to reopen.' })
  isUseful!: boolean;

  @Field(() => Text, { nullable: true, description: 'Commento. At most 1,000 characters.' })
  comment?: string | null;
}

@ObjectType({ description: 'Esito del giudizio.' })
export class RateAnswerPayload {
  @Field(() => Answer, { nullable: true, description: 'Riscontro.' })
  answer?: Answer | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/** The desk says whether an answer was of use (C38); it may change its mind, and the last word counts. */
export async function rateAnswer(ctx: HouseContext, input: RateAnswerInput): Promise<{ answerId: string }> {
  return command(ctx, { verb: 'rateAnswer', input }, async (tx) => {
    const { answer, parent } = await takeAnswer(tx, input.answerId);
    if (!worksAtDesk(tx.actor, parent)) {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Il riscontro lo giudica lo sportello che ha chiesto.', ['answerId']);
    }
    await tx.sql(
      `insert into answer_rating (answer_id, case_id, is_useful, comment, rated_by, rated_at) values (?, ?, ?, ?, ?, ?)
       on conflict (answer_id) do update set is_useful = excluded.is_useful, comment = excluded.comment,
         rated_by = excluded.rated_by, rated_at = excluded.rated_at`,
      [answer.id, parent.id, input.isUseful, remark(input.comment, 'comment', 1_000), tx.actor.personId, tx.now],
    );
    const detail = { answerId: answer.id, isUseful: input.isUseful };
    await chronicle(tx, parent, { verb: 'rated', fact: 'ANSWER_RATED', detail });
    return { answerId: answer.id };
  });
}

@Resolver()
export class RateAnswer {
  @Mutation(() => RateAnswerPayload, { description: 'Giudica un riscontro. Useful or not.' })
  async rateAnswer(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RateAnswerInput) input: RateAnswerInput,
  ): Promise<RateAnswerPayload> {
    const { answerId } = await rateAnswer(ctx, input);
    return { answer: await loadAnswer(ctx, answerId), userErrors: [] };
  }
}
