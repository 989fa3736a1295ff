import { randomUUID } from 'node:crypto';
import type { Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { commandWithFile } from '@respi/kit/file-command.js';
import type { Upload } from '@respi/kit/files.js';
import { pdfText } from '@respi/kit/pdf/pdf-text.js';
import { FileState, type Judged } from '@respi/kit/quarantine.js';
import { isId } from '@respi/kit/reference.js';
import { soundUpload } from '@respi/kit/sound-upload.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { TrainingEvent } from '../event/event.entity.js';
import { canManage } from '../event/event.policy.js';
import { DocumentKind } from './document.type.js';

const MAX_DOCUMENTS = 60;

export interface NewDocument {
  kind: DocumentKind;
  title: string;
  abstract: string | null;
  isPublic: boolean;
  url: string | null;
  fileId: string | null;
  /** Words of the file, for the search alone. */
  body?: string;
}

/** Adds a document to a meeting's archive, as its organisers may. */
export async function addDocument(tx: Tx, eventId: string, given: NewDocument): Promise<string> {
  const event = isId(eventId) ? await tx.em.findOne(TrainingEvent, { id: eventId }) : null;
  if (!event) throw notFound(['eventId']);
  if (!canManage(tx.actor, event)) throw new Refusal(UserErrorCode.NOT_YOURS, 'Pubblica chi organizza.', ['eventId']);
  const title = given.title.trim();
  if (!title) throw new Refusal(UserErrorCode.REQUIRED, 'Il titolo è obbligatorio.', ['title']);
  if (title.length > 200)
    throw new Refusal(UserErrorCode.TOO_LONG, 'Il titolo è troppo lungo.', ['title'], { max: 200 });
  if (given.abstract && given.abstract.length > 4_000) {
    throw new Refusal(UserErrorCode.TOO_LONG, 'La descrizione è troppo lunga.', ['abstract'], { max: 4_000 });
  }
  const [held] = await tx.sql<{ count: number }>(
    'select count(*)::int as count from event_document where event_id = ?',
    [event.id],
  );
  if ((held?.count ?? 0) >= MAX_DOCUMENTS) {
    throw new Refusal(UserErrorCode.FULL, 'L’incontro ha già molti documenti.', ['file'], { max: MAX_DOCUMENTS });
  }
  const id = randomUUID();
  await tx.sql(
    `insert into event_document (id, event_id, kind, title, abstract, is_public, url, file_id, published_at, published_by, body)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[id, event.id, given.kind, title, given.abstract, given.isPublic, given.url, given.fileId],
      ...[tx.now, tx.actor.personId, given.body ?? ''],
    ],
  );
  const detail = { documentId: id, kind: given.kind, isPublic: given.isPublic };
  await tx.event({ entity: 'training_event', entityId: event.id, verb: 'documentPublished', detail });
  return id;
}

/** What a file's address says of it: `<event>.<kind>.<public|reserved>`; its title is its name until it is changed. */
function addressed(address: string): { eventId: string; kind: DocumentKind; isPublic: boolean } {
  const [eventId = '', kind = '', reach = ''] = address.split('.');
  const known = Object.values(DocumentKind).find((one) => one === kind);
  if (!isId(eventId) || !known || !['public', 'reserved'].includes(reach)) throw notFound(['file']);
  return { eventId, kind: known, isPublic: reach === 'public' };
}

/**
 * Takes in a file of a meeting (T12): a sound PDF, JPEG or PNG, whose words are searched with its title (T25); named, public
 * or not, afterwards by `describeDocument`.
 */
export async function uploadDocument(ctx: HouseContext, address: string, upload: Upload): Promise<object> {
  const { eventId, kind, isPublic } = addressed(address);
  const { mediaType, bytes, state } = await soundUpload(ctx.house, upload.bytes);
  const body = mediaType === 'application/pdf' ? pdfText(bytes) : '';
  const spec = { verb: 'uploadDocument', upload, bound: { address } };
  const { documentId } = await commandWithFile(ctx, spec, bytes, async (tx, stored) => {
    const fileId = randomUUID();
    const title = upload.name.replace(/\.\w{1,5}$/, '') || upload.name;
    const added = await addDocument(tx, eventId, { kind, isPublic, title, abstract: null, url: null, fileId, body });
    await tx.sql(
      `insert into file (id, purpose, owner_id, name, media_type, size, sha256, storage_key, state, uploaded_by, uploaded_at)
       values (?, 'document', ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[fileId, eventId, upload.name, mediaType, stored.size, stored.sha256, stored.key, state],
        ...[tx.actor.personId, tx.now],
      ],
    );
    return { documentId: added };
  });
  return { documentId };
}

/** A file in which the scanner found something is withdrawn from its meeting, where whoever sent it may send another. */
export const documentJudged: Judged = async (tx, { id, ownerId }, state) => {
  const withdrawn = 'update event_document set withdrawn_at = ? where file_id = ? and withdrawn_at is null';
  if (state === FileState.REFUSED) await tx.sql(withdrawn, [tx.now, id]);
  const [event] = await tx.sql<{ slug: string }>('select slug from training_event where id = ?', [ownerId]);
  return { href: `/area-riservata/formazione/${event?.slug ?? ''}` };
};
