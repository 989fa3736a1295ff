import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { tellDesk } from '../../case/case.notices.js';
import { chronicle } from '../../case/chronicle.js';
import { remark } from '../../case/sentence.js';
import { Answer } from '../answer.entity.js';
import { loadAnswer } from '../answer.reads.js';
import { AnswerValidation } from '../answer.states.js';
import { takeForJudgement } from '../take-answer.js';
import { turnValidation } from '../turn-validation.js';

@InputType({ description: 'Validazione. Of exactly the version that was read.' })
export class ValidateAnswerInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Riscontro.' })
  answerId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione della validazione letta. Null: no check.' })
  expectedValidationVersion?: number | null;

  @Field(() => Text, { nullable: true, description: 'Nota. A remark, if any.' })
  note?: string | null;
}

@ObjectType({ description: 'Esito della validazione.' })
export class ValidateAnswerPayload {
  @Field(() => Answer, { nullable: true, description: 'Riscontro. As it stands now.' })
  answer?: Answer | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/** The authority confirms an answer given in its name (C13): who and when are kept, knowledge and the desk are told. */
export async function validateAnswer(ctx: HouseContext, input: ValidateAnswerInput): Promise<{ answerId: string }> {
  return command(ctx, { verb: 'validateAnswer', input }, async (tx) => {
    const { answer, parent } = await takeForJudgement(tx, input);
    const note = remark(input.note, 'note');
    await turnValidation(tx, { answer, parent }, AnswerValidation.VALIDATED, note);
    const detail = { answerId: answer.id, validationVersion: answer.validationVersion };
    await chronicle(tx, parent, { verb: 'validated', note, fact: 'ANSWER_VALIDATED', detail });
    await tellDesk(tx, parent, 'CASE_VALIDATED');
    return { answerId: answer.id };
  });
}

@Resolver()
export class ValidateAnswer {
  @Mutation(() => ValidateAnswerPayload, { description: 'Valida un riscontro. In the name of the office.' })
  async validateAnswer(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ValidateAnswerInput) input: ValidateAnswerInput,
  ): Promise<ValidateAnswerPayload> {
    const { answerId } = await validateAnswer(ctx, input);
    return { answer: await loadAnswer(ctx, answerId), userErrors: [] };
  }
}
