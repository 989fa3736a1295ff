import type { HouseContext } from '@respi/kit/context.js';
import { CourierInput, CourierPayload, receive } from '@respi/kit/courier-input.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';
import { flagDerived, keepAnswer, refuseUnlessFromCases, validation } from '../answer-message.js';

const id = z.guid();
const message = z.object({
  answerId: id,
  caseId: id,
  officeId: id.nullish(),
  topicId: id.nullish(),
  validation,
  validationVersion: z.int().min(0),
  contentHash: z.string().max(200),
});

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
    return receive(ctx, 'receiveAnswerState', input, message, async (tx, told) => {
      if (await keepAnswer(tx, told)) await flagDerived(tx, told.answerId);
    });
  }
}
