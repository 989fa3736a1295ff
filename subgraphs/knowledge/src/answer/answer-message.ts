import { LockMode } from '@mikro-orm/postgresql';
import type { Tx } from '@respi/kit/command.js';
import type { CourierInput } from '@respi/kit/courier-input.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { z } from 'zod';
import { ContentItem } from '../content/content.entity.js';
import { AnswerProjection } from './answer-projection.entity.js';
import { Provenance } from './provenance.entity.js';

export const validation = z.enum(['UNVALIDATED', 'VALIDATED', 'CONTESTED', 'SUPERSEDED']);

/** Only the house that owns the answers speaks of them; the courier says who sent a message. */
export function refuseUnlessFromCases({ fromHouse }: CourierInput): void {
  if (fromHouse === 'cases') return;
  throw new Refusal(UserErrorCode.NOT_YOURS, 'Di riscontri parla solo la casa delle segnalazioni.', ['fromHouse']);
}

/** State of an answer, as cases tells it. */
export const answerTold = z.object({
  answerId: z.guid(),
  caseId: z.guid(),
  officeId: z.guid().nullish(),
  topicId: z.guid().nullish(),
  validation,
  validationVersion: z.int().min(0),
  contentHash: z.string().max(200),
});
type AnswerTold = z.infer<typeof answerTold>;

/** Brings the projection up to what was told; an older version than the known one changes nothing. */
export async function keepAnswer(tx: Tx, told: AnswerTold): Promise<boolean> {
  const rows = await tx.sql(
    `insert into answer_projection (answer_id, case_id, office_id, topic_id, validation, validation_version, content_hash, changed_at)
     values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (answer_id) do update set validation = excluded.validation, validation_version = excluded.validation_version,
       content_hash = excluded.content_hash, office_id = coalesce(excluded.office_id, answer_projection.office_id),
       topic_id = coalesce(excluded.topic_id, answer_projection.topic_id), changed_at = excluded.changed_at
     where answer_projection.validation_version <= excluded.validation_version returning answer_id`,
    [
      ...[told.answerId, told.caseId, told.officeId ?? null, told.topicId ?? null, told.validation],
      ...[told.validationVersion, told.contentHash, tx.now],
    ],
  );
  return rows.length > 0;
}

const SHAKEN = ['CONTESTED', 'SUPERSEDED'];

/**
 * Flags every content built on an answer, or lifts the flag where none of its answers is shaken any more (P13);
 * translations are flagged with their content. The editorial desk is told of those that were flagged now.
 */
export async function flagDerived(tx: Tx, answerId: string): Promise<void> {
  const edges = await tx.em.find(Provenance, { answerId });
  const ids = edges.map((edge) => edge.contentId).sort();
  for (const id of ids) {
    // held before its answers are counted: two that change in the same instant see each other
    const content = await tx.em.findOneOrFail(ContentItem, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const all = await tx.em.find(Provenance, { contentId: id });
    const shaken = await tx.em.count(AnswerProjection, {
      answerId: { $in: all.map((edge) => edge.answerId) },
      validation: { $in: SHAKEN },
    } as never);
    const isShaken = shaken > 0;
    if (content.underReviewNotice === isShaken) continue;
    content.underReviewNotice = isShaken;
    content.noticeHidden = false;
    content.updatedAt = tx.now;
    const verb = isShaken ? 'flagged' : 'flagLifted';
    await tx.event({ entity: 'content', entityId: id, verb, detail: { answerId } });
    if (isShaken) await noticeToReview(tx, content);
  }
}

/** Tells the editorial desk and the coordination that a content must be looked at. */
export const noticeToReview = (tx: Tx, content: ContentItem): Promise<void> =>
  tx.notice({
    kind: 'CONTENT_TO_REVIEW',
    audience: { roles: ['EDITOR', 'COORDINATION'] },
    href: `/area-riservata/conoscenza/${content.id}`,
    params: { slug: content.slug },
    entityKey: content.id,
  });
