import { LockMode } from '@mikro-orm/postgresql';
import { expectVersion, type Tx } from '@respi/kit/command.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { ContentItem } from './content.entity.js';
import { type ContentRow, canSee } from './content.policy.js';

interface Naming {
  readonly contentId: string;
  readonly expectedVersion?: number | null;
}

/**
 * The content that a command acts on, locked until it ends: NOT_FOUND where the actor may not see it, NOT_YOURS where
 * the policy's sentence says no, CONFLICT where it changed since.
 */
export async function foundContent(
  tx: Tx,
  { contentId, expectedVersion }: Naming,
  may: (row: ContentRow) => boolean,
): Promise<ContentItem> {
  const seen = isId(contentId) ? await tx.em.findOne(ContentItem, { id: contentId }) : null;
  if (!seen || !canSee(tx.actor, seen)) throw notFound(['contentId']);
  if (!may(seen)) throw new Refusal(UserErrorCode.NOT_YOURS, 'Con il tuo ruolo non puoi farlo su questo contenuto.');
  await tx.em.refresh(seen, { lockMode: LockMode.PESSIMISTIC_WRITE });
  expectVersion(seen, expectedVersion);
  seen.updatedAt = tx.now;
  return seen;
}

/** Files a content under topics, in the order given; refuses the ones that do not exist (P9). */
export async function fileUnder(tx: Tx, contentId: string, topicIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(topicIds)];
  const known = wanted.every(isId)
    ? await tx.sql('select id from topic where id = any(?::uuid[])', [`{${wanted.join(',')}}`])
    : [];
  if (known.length < wanted.length) {
    throw new Refusal(UserErrorCode.INVALID, 'Uno degli argomenti non esiste.', ['topicIds']);
  }
  await tx.sql('delete from content_topic where content_id = ?', [contentId]);
  for (const [position, topicId] of wanted.entries()) {
    await tx.sql('insert into content_topic (content_id, topic_id, position) values (?, ?, ?)', [
      contentId,
      topicId,
      position,
    ]);
  }
}
