import { SYSTEM } from '@respi/kit/actor.js';
import type { Tx } from '@respi/kit/command.js';
import { type HouseContext, houseContext } from '@respi/kit/context.js';
import { CourierInput, CourierPayload, receive } from '@respi/kit/courier-input.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';
import { answerTold, keepAnswer, noticeToReview, refuseUnlessFromCases } from '../../answer/answer-message.js';
import { ContentItem } from '../content.entity.js';
import { ContentState, ContentType, ContentVisibility } from '../content.states.js';
import { addContent } from './create-content.js';
import { noteProvenance } from './draft-faq.js';
import { longer } from './receive-training-decision.js';

const message = z.object({
  question: z.string().min(1).max(200),
  body: z.string().min(1).max(10_000),
  answer: answerTold,
});

/** A FAQ in review, owned by the ente of who proposes it; the editors look for persons in it and publish it or not (P11, P14). */
async function beginFaq(tx: Tx, { question, body, answer }: z.infer<typeof message>): Promise<void> {
  await keepAnswer(tx, answer);
  const topics = await tx.sql<{ id: string }>('select id from topic where id = ?', [answer.topicId ?? null]);
  const { contentId, revisionId } = await addContent(tx, {
    type: ContentType.FAQ,
    title: longer(question),
    body,
    topicIds: topics.map(({ id }) => id),
    isUnfiled: true,
    visibility: ContentVisibility.PUBLIC,
    legalEffect: true,
    officeId: answer.officeId ?? null,
  });
  const { answerId, caseId, validationVersion } = answer;
  noteProvenance(tx, { contentId, revisionId, answerId, caseId, position: 0 }, validationVersion);
  const content = await tx.em.findOneOrFail(ContentItem, { id: contentId });
  content.moveTo(ContentState.IN_REVIEW, { from: ContentState.DRAFT });
  await tx.event({ entity: 'content', entityId: contentId, verb: 'submitted' });
  await noticeToReview(tx, content);
}

@Resolver()
export class ReceiveFaqProposal {
  @Mutation(() => CourierPayload, {
    description:
      'Riceve una proposta di FAQ. Courier of cases only: a text in review, by the one who proposes it (C33, N2).',
  })
  async receiveFaqProposal(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    refuseUnlessFromCases(input);
    const { personId, contextId, enteId } = ctx.actor;
    const { house, requestId, locale } = ctx;
    // the house writes, in the name of the one who proposes
    const actor = { ...SYSTEM, personId, contextId, enteId };
    const system = houseContext(house, { actor, requestId, locale, mayWrite: true });
    return receive(system, 'receiveFaqProposal', input, message, beginFaq);
  }
}
