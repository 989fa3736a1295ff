import { LockMode } from '@mikro-orm/postgresql';
import type { Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { CourierInput, CourierPayload, receive } from '@respi/kit/courier-input.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';
import { notePublished } from '../../content/approve.js';
import { ContentItem } from '../../content/content.entity.js';
import { ContentState } from '../../content/content.states.js';
import { goLive } from '../../content/go-live.js';
import { flagDerived, keepAnswer, noticeToReview, refuseUnlessFromCases, validation } from '../answer-message.js';
import { Provenance } from '../provenance.entity.js';
import { tellCases } from '../tell-cases.js';

const message = z.object({
  contentId: z.string(),
  answerId: z.string(),
  confirmed: z.boolean(),
  /** Null, with the two below, where the answer does not exist. */
  validation: validation.nullable(),
  validationVersion: z.int().min(0).nullable(),
  contentHash: z.string().max(200).nullable(),
});
type Reply = z.infer<typeof message>;

/** An answer of the content that has moved on since the version relied upon, as far as this house knows. */
const MOVED_ON = `
  select p.validation from provenance e join answer_projection p on p.answer_id = e.answer_id
  where e.content_id = ? and p.validation_version > e.validation_version order by p.answer_id limit 1`;

const toldIn = ({ validation: state, validationVersion, contentHash }: Reply) =>
  state === null || validationVersion === null || contentHash === null
    ? null
    : { validation: state, validationVersion, contentHash };

/**
 * Ends a publication under way (P12): when every answer is confirmed in the version relied upon, readers see the text;
 * otherwise it goes back to review with the reason.
 */
async function settle(tx: Tx, reply: Reply): Promise<void> {
  const { contentId, answerId, confirmed } = reply;
  const told = toldIn(reply);
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE };
  const content = await tx.em.findOne(ContentItem, { id: contentId }, lock);
  const edges = await tx.em.find(Provenance, { contentId });
  const edge = edges.find((one) => one.answerId === answerId);
  if (!content || !edge) return;
  if (told && (await keepAnswer(tx, { ...told, answerId, caseId: edge.caseId }))) await flagDerived(tx, answerId);
  if (content.state !== ContentState.PUBLISHING) return;
  content.updatedAt = tx.now;
  const version = told?.validationVersion ?? 0;
  const [movedOn] = await tx.sql<{ validation: string }>(MOVED_ON, [contentId]);
  if (confirmed && version === edge.validationVersion && !movedOn) {
    edge.confirmedVersion = version;
    if (edges.some((one) => one.confirmedVersion !== one.validationVersion)) return;
    await goLive(tx, content);
    await tx.event({ entity: 'content', entityId: contentId, verb: 'published' });
    await notePublished(tx, content);
    await tellCases(tx, content, edges);
    return;
  }
  if (told && version < edge.validationVersion) return;
  const now = movedOn?.validation ?? reply.validation;
  const reason = `La risposta non è più quella su cui il testo si fondava (${now ?? 'non trovata'}).`;
  content.moveTo(ContentState.IN_REVIEW, { reason });
  await tx.event({
    entity: 'content',
    entityId: contentId,
    verb: 'publicationRefused',
    detail: { validation: now },
  });
  await noticeToReview(tx, content);
}

@Resolver()
export class ReceiveFaqUseReply {
  @Mutation(() => CourierPayload, {
    description: 'Riceve la conferma di un riscontro. Courier of cases only: ends a publication under way (P12).',
  })
  async receiveFaqUseReply(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    refuseUnlessFromCases(input);
    return receive(ctx, 'receiveFaqUseReply', input, message, settle);
  }
}
