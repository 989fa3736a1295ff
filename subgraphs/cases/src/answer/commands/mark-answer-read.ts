import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { worksAtDesk } from '../../case/case.policy.js';
import { chronicle } from '../../case/chronicle.js';
import { Answer } from '../answer.entity.js';
import { loadAnswer } from '../answer.reads.js';
import { takeAnswer } from '../take-answer.js';

@InputType({ description: 'Lettura. Which answer the desk has opened.' })
export class MarkAnswerReadInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Riscontro.' })
  answerId!: string;
}

@ObjectType({ description: 'Esito della lettura.' })
export class MarkAnswerReadPayload {
  @Field(() => Answer, { nullable: true, description: 'Riscontro.' })
  answer?: Answer | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/** Notes that the desk has opened an answer; the first reading is the one that counts. */
export async function markAnswerRead(ctx: HouseContext, input: MarkAnswerReadInput): Promise<{ answerId: string }> {
  return command(ctx, { verb: 'markAnswerRead', input }, async (tx) => {
    const { answer, parent } = await takeAnswer(tx, input.answerId);
    if (!worksAtDesk(tx.actor, parent)) {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Il riscontro si legge allo sportello che ha chiesto.', ['answerId']);
    }
    if (!answer.readAt) {
      answer.readAt = tx.now;
      answer.readById = tx.actor.personId;
      await chronicle(tx, parent, { verb: 'read', fact: 'ANSWER_READ', detail: { answerId: answer.id } });
    }
    return { answerId: answer.id };
  });
}

@Resolver()
export class MarkAnswerRead {
  @Mutation(() => MarkAnswerReadPayload, { description: 'Segna il riscontro come letto.' })
  async markAnswerRead(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => MarkAnswerReadInput) input: MarkAnswerReadInput,
  ): Promise<MarkAnswerReadPayload> {
    const { answerId } = await markAnswerRead(ctx, input);
    return { answer: await loadAnswer(ctx, answerId), userErrors: [] };
  }
}
