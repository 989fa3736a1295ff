import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/postgresql';
import type { Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { commandWithFile } from '@respi/kit/file-command.js';
import type { Upload } from '@respi/kit/files.js';
import { pdfText } from '@respi/kit/pdf/pdf-text.js';
import { FileState, type Judged } from '@respi/kit/quarantine.js';
import { soundUpload } from '@respi/kit/sound-upload.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { ContentItem } from '../content/content.entity.js';
import { mayEdit } from '../content/content.policy.js';
import { foundContent } from '../content/found-content.js';
import { LOCALES } from '../edition/translation.states.js';
import { reindex } from '../search/index-text.js';

const MAX_FILES = 30;

/** Adds a file to a content, `<content>.<language>` (P24, P43); its words are found at once where the content is public. */
export async function uploadContentFile(ctx: HouseContext, address: string, upload: Upload): Promise<object> {
  const [contentId = '', locale = ''] = address.split('.');
  if (!(LOCALES as readonly string[]).includes(locale)) throw notFound(['file']);
  const { mediaType, bytes, state } = await soundUpload(ctx.house, upload.bytes);
  const words = mediaType === 'application/pdf' ? pdfText(bytes) : '';
  const spec = { verb: 'addContentFile', upload, bound: { address } };
  const { id } = await commandWithFile(ctx, spec, bytes, async (tx, stored) => {
    const content = await foundContent(tx, { contentId }, (row) => mayEdit(tx.actor, row));
    await assertRoom(tx, contentId);
    const fileId = randomUUID();
    await tx.sql(
      `insert into file (id, purpose, owner_id, name, media_type, size, sha256, storage_key, state, uploaded_by, uploaded_at)
       values (?, 'content', ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[fileId, contentId, upload.name, mediaType, stored.size, stored.sha256, stored.key, state],
        ...[tx.actor.personId, tx.now],
      ],
    );
    const added = randomUUID();
    await tx.sql(
      `insert into content_file (id, content_id, file_id, locale, title, media_type, size, words, added_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[added, contentId, fileId, locale, upload.name.replace(/\.[a-z]{3,4}$/i, ''), mediaType, stored.size],
        ...[words, tx.now],
      ],
    );
    await tx.event({ entity: 'content', entityId: contentId, verb: 'fileAdded', detail: { fileId: added, locale } });
    await reindex(tx, content);
    return { id: added };
  });
  return { id };
}

async function assertRoom(tx: Tx, contentId: string): Promise<void> {
  const [held] = await tx.sql<{ count: number }>(
    'select count(*)::int as count from content_file where content_id = ? and removed_at is null',
    [contentId],
  );
  if ((held?.count ?? 0) < MAX_FILES) return;
  throw new Refusal(UserErrorCode.FULL, 'Il contenuto ha già molti file.', ['file'], { max: MAX_FILES });
}

/** A file that the scanner found clean is found by its words from now on; one in which it found something is taken away. */
export const contentFileJudged: Judged = async (tx, { id, ownerId }, state) => {
  const content = await tx.em.findOne(ContentItem, { id: ownerId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const removed = 'update content_file set removed_at = ? where file_id = ? and removed_at is null';
  if (state === FileState.REFUSED) await tx.sql(removed, [tx.now, id]);
  if (content) await reindex(tx, content);
  return { href: `/area-riservata/conoscenza/${ownerId}` };
};
