import type { HouseContext } from '@respi/kit/context.js';
import { CourierInput, CourierPayload, receive } from '@respi/kit/courier-input.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { answerTold, flagDerived, keepAnswer, refuseUnlessFromCases } from '../answer-message.js';

@Resolver()
export class ReceiveAnswerState {
  @Mutation(() => CourierPayload, {
    description:
      'Riceve lo stato di un riscontro. Courier of cases only: what is built on a contested answer is flagged (P13).',
  })
  async receiveAnswerState(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    refuseUnlessFromCases(input);
    return receive(ctx, 'receiveAnswerState', input, answerTold, async (tx, told) => {
      if (await keepAnswer(tx, told)) await flagDerived(tx, told.answerId);
    });
  }
}
