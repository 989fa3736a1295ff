import { SYSTEM } from '@respi/kit/actor.js';
import { type HouseContext, houseContext } from '@respi/kit/context.js';
import { CourierInput, CourierPayload, receive } from '@respi/kit/courier-input.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';
import { ContentType, ContentVisibility } from '../content.states.js';
import { addContent } from './create-content.js';

const message = z.object({
  decisionId: z.guid(),
  kind: z.enum(['FAQ', 'DIVERGENCE']),
  title: z.string().min(1).max(200),
  body: z.string().min(1).max(10_000),
  topicId: z.guid().nullish(),
  event: z.object({ id: z.guid(), slug: z.string().max(200), title: z.string().max(200) }),
});
type Decided = z.infer<typeof message>;

/** A FAQ is for everybody once it is published; a divergence between offices is the network's own business. */
const draftOf = ({ kind, title, body, topicId, event }: Decided) => ({
  type: kind === 'FAQ' ? ContentType.FAQ : ContentType.PRACTICE_NOTE,
  title: title.length < 3 ? `${title} …` : title,
  body,
  topicIds: topicId ? [topicId] : [],
  isUnfiled: true as const,
  visibility: kind === 'FAQ' ? ContentVisibility.PUBLIC : ContentVisibility.NETWORK,
  legalEffect: true,
  sources: [{ title: `Decisione dell’incontro «${event.title}»` }],
});

@Resolver()
export class ReceiveTrainingDecision {
  @Mutation(() => CourierPayload, {
    description:
      'Riceve una decisione di un incontro. Courier of training only: it becomes a draft to be edited (T14).',
  })
  async receiveTrainingDecision(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    if (input.fromHouse !== 'training') {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Di decisioni parla solo la casa della formazione.', ['fromHouse']);
    }
    const { personId, contextId, enteId } = ctx.actor;
    const { house, requestId, locale } = ctx;
    // the house writes, in the name of the organiser who recorded the decision
    const actor = { ...SYSTEM, personId, contextId, enteId };
    const system = houseContext(house, { actor, requestId, locale, mayWrite: true });
    return receive(system, 'receiveTrainingDecision', input, message, async (tx, decided) => {
      const { contentId } = await addContent(tx, draftOf(decided));
      const { decisionId } = decided;
      const entityKey = `decision:${decisionId}`;
      await tx.event({ entity: 'content', entityId: contentId, verb: 'decidedAtMeeting', detail: { decisionId } });
      await tx.send({
        to: 'training',
        command: 'receiveDecisionContent',
        entityKey,
        payload: { decisionId, contentId },
      });
    });
  }
}
