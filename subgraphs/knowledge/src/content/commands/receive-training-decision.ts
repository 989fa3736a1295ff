import { SYSTEM } from '@respi/kit/actor.js';
import type { Tx } from '@respi/kit/command.js';
import { type HouseContext, houseContext } from '@respi/kit/context.js';
import { CourierInput, CourierPayload, receive } from '@respi/kit/courier-input.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';
import { enterDivergence } from '../../divergence/enter-divergence.js';
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

const MAX_QUESTION = 2_000;
/** A title of a text that another house began: long enough to be one. */
export const longer = (title: string): string => (title.length < 3 ? `${title} …` : title);
const source = ({ event }: Decided): string => `Decisione dell’incontro «${event.title}»`;

/** A draft of a FAQ, for everybody once an editor publishes it; its source is the meeting. */
async function draftFaq(tx: Tx, decided: Decided): Promise<{ contentId: string }> {
  const { contentId } = await addContent(tx, {
    type: ContentType.FAQ,
    title: longer(decided.title),
    body: decided.body,
    topicIds: decided.topicId ? [decided.topicId] : [],
    isUnfiled: true,
    visibility: ContentVisibility.PUBLIC,
    legalEffect: true,
    sources: [{ title: source(decided) }],
  });
  const detail = { decisionId: decided.decisionId };
  await tx.event({ entity: 'content', entityId: contentId, verb: 'decidedAtMeeting', detail });
  return { contentId };
}

/** A question of the register of divergences, open until a standard is agreed (P41). */
async function openQuestion(tx: Tx, decided: Decided): Promise<{ divergenceId: string }> {
  const question = `${decided.body}\n\n${source(decided)}`.slice(0, MAX_QUESTION);
  const divergenceId = await enterDivergence(tx, { title: longer(decided.title), question, contentId: null });
  return { divergenceId };
}

@Resolver()
export class ReceiveTrainingDecision {
  @Mutation(() => CourierPayload, {
    description:
      'Riceve una decisione di un incontro. Courier of training only: a draft of a FAQ or an open divergence (T14).',
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
      const made = decided.kind === 'FAQ' ? await draftFaq(tx, decided) : await openQuestion(tx, decided);
      const { decisionId } = decided;
      await tx.send({
        to: 'training',
        command: 'receiveDecisionContent',
        entityKey: `decision:${decisionId}`,
        payload: { decisionId, ...made },
      });
    });
  }
}
