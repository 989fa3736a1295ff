import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { sentence } from '../../case/sentence.js';
import { CitizenQuestion, loadQuestion } from '../question.js';

@InputType({ description: 'Risposta a un cittadino.' })
export class ReplyToQuestionInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Domanda.' })
  questionId!: string;

  @Field(() => Text, {
    description: 'Risposta. In the language of the question, where possible; at most 5,000 characters.',
  })
  reply!: string;
}

@ObjectType({ description: 'Esito della risposta.' })
export class ReplyToQuestionPayload {
  @Field(() => CitizenQuestion, { nullable: true, description: 'Domanda.' })
  question?: CitizenQuestion | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/** The desk answers a citizen (P27), once: what somebody has read is not changed under their eyes. */
export async function replyToQuestion(ctx: HouseContext, input: ReplyToQuestionInput): Promise<{ questionId: string }> {
  return command(ctx, { verb: 'replyToQuestion', input }, async (tx) => {
    const [found] = isId(input.questionId)
      ? await tx.sql<{
          id: string;
          replied_at: Date | null;
          ente_id: string;
          sportello_id: string;
          topic_id: string | null;
          locale: string;
        }>('select * from citizen_question where id = ? for update', [input.questionId])
      : [];
    if (!found) throw notFound(['questionId']);
    if (found.replied_at) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'A questa domanda è già stato risposto.', ['questionId']);
    }
    await tx.sql('update citizen_question set sealed_reply = ?, replied_by = ?, replied_at = ? where id = ?', [
      tx.ctx.house.cipher.seal(sentence(input.reply, 'reply', 5_000)),
      tx.actor.personId,
      tx.now,
      found.id,
    ]);
    await tx.event({ entity: 'question', entityId: found.id, verb: 'replied' });
    const place = { enteId: found.ente_id, sportelloId: found.sportello_id, topicId: found.topic_id };
    await tx.fact({ kind: 'QUESTION_ANSWERED', ...place, language: found.locale });
    return { questionId: found.id };
  });
}

@Resolver()
export class ReplyToQuestion {
  @Mutation(() => ReplyToQuestionPayload, { description: 'Risponde alla domanda di un cittadino.' })
  async replyToQuestion(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ReplyToQuestionInput) input: ReplyToQuestionInput,
  ): Promise<ReplyToQuestionPayload> {
    const { questionId } = await replyToQuestion(ctx, input);
    return { question: await loadQuestion(ctx, questionId), userErrors: [] };
  }
}
