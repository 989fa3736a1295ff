import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import { mayEdit } from '../content.policy.js';
import { ContentState } from '../content.states.js';
import { ContentCommandInput, type ContentOutcome, contentPayload, shown } from '../content-payload.js';
import { foundContent } from '../found-content.js';

@InputType({ description: 'Invio in revisione.' })
export class SubmitContentInput extends ContentCommandInput {}

const SubmitContentPayload = contentPayload('SubmitContentPayload', 'Esito dell’invio in revisione.');

/** Hands a draft over to a second pair of eyes (P14). */
export const submitContent = (ctx: HouseContext, input: SubmitContentInput): Promise<{ contentId: string }> =>
  command(ctx, { verb: 'submitContent', input }, async (tx) => {
    const content = await foundContent(tx, input, (row) => mayEdit(tx.actor, row));
    content.moveTo(ContentState.IN_REVIEW, { from: ContentState.DRAFT });
    await tx.event({ entity: 'content', entityId: content.id, verb: 'submitted' });
    await tx.notice({
      kind: 'CONTENT_TO_REVIEW',
      audience: { roles: ['COORDINATION', 'EDITOR'] },
      href: `/area-riservata/conoscenza/${content.id}`,
      params: { slug: content.slug },
      entityKey: content.id,
    });
    return { contentId: content.id };
  });

@Resolver()
export class SubmitContent {
  @Mutation(() => SubmitContentPayload, { description: 'Invia in revisione. The draft waits for whoever publishes.' })
  async submitContent(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SubmitContentInput) input: SubmitContentInput,
  ): Promise<ContentOutcome> {
    const { contentId } = await submitContent(ctx, input);
    return shown(ctx, contentId);
  }
}
