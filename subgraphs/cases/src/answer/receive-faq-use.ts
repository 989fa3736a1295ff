import type { HouseContext } from '@respi/kit/context.js';
import { CourierInput, CourierPayload, receive } from '@respi/kit/courier-input.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';
import { Answer } from './answer.entity.js';
import { AnswerValidation } from './answer.states.js';

/** A FAQ about to be published, and the version of the validation on which it rests. */
const faqUse = z.object({
  contentId: z.uuid(),
  revisionId: z.uuid().nullish(),
  answerId: z.uuid(),
  validationVersion: z.int(),
});

@Resolver()
export class ReceiveFaqUse {
  /** Confirms or denies that an answer stands validated in exactly that version (P12); the reply follows any contest. */
  @Mutation(() => CourierPayload, {
    description: 'Riceve l’uso in una FAQ. Knowledge asks whether an answer still stands.',
  })
  receiveFaqUse(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    return receive(ctx, 'receiveFaqUse', input, faqUse, async (tx, use) => {
      const answer = await tx.em.findOne(Answer, { id: use.answerId });
      const confirmed =
        answer?.validation === AnswerValidation.VALIDATED && answer.validationVersion === use.validationVersion;
      await tx.send({
        to: 'knowledge',
        command: 'receiveFaqUseReply',
        entityKey: `answer:${use.answerId}`,
        payload: {
          contentId: use.contentId,
          revisionId: use.revisionId ?? null,
          answerId: use.answerId,
          confirmed,
          // an answer that is not there is as good as superseded
          validation: answer?.validation ?? AnswerValidation.SUPERSEDED,
          validationVersion: answer?.validationVersion ?? 0,
          contentHash: answer?.contentHash ?? '',
        },
      });
    });
  }
}
