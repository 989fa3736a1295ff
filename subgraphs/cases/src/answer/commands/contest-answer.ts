import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { tellDesk } from '../../case/case.notices.js';
import { chronicle } from '../../case/chronicle.js';
import { sentence } from '../../case/sentence.js';
import { Answer } from '../answer.entity.js';
import { loadAnswer } from '../answer.reads.js';
import { AnswerValidation } from '../answer.states.js';
import { takeForJudgement } from '../take-answer.js';
import { turnValidation } from '../turn-validation.js';

@InputType({ description: 'Contestazione. Of exactly the version that was read.' })
export class ContestAnswerInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Riscontro.' })
  answerId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione della validazione letta. Null: no check.' })
  expectedValidationVersion?: number | null;

  @Field(() => Text, { description: 'Nota. What is wrong with the answer.' })
  note!: string;
}

@ObjectType({ description: 'Esito della contestazione.' })
export class ContestAnswerPayload {
  @Field(() => Answer, { nullable: true, description: 'Riscontro. As it stands now.' })
  answer?: Answer | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/** The authority says that an answer given in its name is wrong (C13, C14), also after validating it: every reader downstream is told. */
export async function contestAnswer(ctx: HouseContext, input: ContestAnswerInput): Promise<{ answerId: string }> {
  return command(ctx, { verb: 'contestAnswer', input }, async (tx) => {
    const { answer, parent } = await takeForJudgement(tx, input);
    const note = sentence(input.note, 'note');
    await turnValidation(tx, { answer, parent }, AnswerValidation.CONTESTED, note);
    const detail = { answerId: answer.id, validationVersion: answer.validationVersion };
    await chronicle(tx, parent, { verb: 'contested', note, fact: 'ANSWER_CONTESTED', detail });
    await tellDesk(tx, parent, 'CASE_CONTESTED');
    return { answerId: answer.id };
  });
}

@Resolver()
export class ContestAnswer {
  @Mutation(() => ContestAnswerPayload, { description: 'Contesta un riscontro. With a note that says why.' })
  async contestAnswer(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ContestAnswerInput) input: ContestAnswerInput,
  ): Promise<ContestAnswerPayload> {
    const { answerId } = await contestAnswer(ctx, input);
    return { answer: await loadAnswer(ctx, answerId), userErrors: [] };
  }
}
