import { randomUUID } from 'node:crypto';
import type { Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { commandWithFile } from '@respi/kit/file-command.js';
import { type StoredFile, type Upload, type UploadDoors } from '@respi/kit/files.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { canAddDocument, canSeeDocument } from './document.policy.js';
import { DocumentKind } from './document.type.js';
import { inspected } from './inspected.js';
import { signatureFacts } from './signature-facts.js';

const OF_VERSION: readonly DocumentKind[] = [DocumentKind.ANNEX, DocumentKind.AMENDMENT, DocumentKind.TERMINATION];
const MAX_DOCUMENTS = 40;

interface Taken {
  readonly mediaType: string;
  readonly state: string;
  readonly stored: StoredFile;
  readonly upload: Upload;
}

/** The ente whose document it is; null for a version. Refuses NOT_FOUND, NOT_YOURS. */
async function ownerOf(tx: Tx, kind: DocumentKind, subjectId: string): Promise<string | null> {
  const ofVersion = OF_VERSION.includes(kind);
  const [found] = isId(subjectId)
    ? await tx.sql<{ enteId: string | null }>(
        ofVersion
          ? `select null::uuid as "enteId" from protocollo_version where id = ? for update`
          : `select ente_id as "enteId" from adhesion where id = ? for update`,
        [subjectId],
      )
    : [];
  if (!found || !canSeeDocument(tx.actor, found)) throw notFound(['file']);
  if (canAddDocument(tx.actor, kind, found.enteId)) return found.enteId;
  throw new Refusal(UserErrorCode.NOT_YOURS, 'Questo documento lo aggiunge chi lo firma.', ['file']);
}

/** Room for it, and that it is not there yet: the same file twice is a mistake, and is said to be one. */
async function assertNew(tx: Tx, kind: DocumentKind, subjectId: string, sha256: string): Promise<number> {
  const [there] = await tx.sql<{ count: number; same: number; next: number }>(
    `select count(*)::int as count, (count(*) filter (where kind = ? and sha256 = ?))::int as same,
       coalesce(max(number) filter (where kind = ?), 0)::int + 1 as next from document where subject_id = ?`,
    [kind, sha256, kind, subjectId],
  );
  if (there?.same) throw new Refusal(UserErrorCode.DUPLICATE, 'Questo documento c’è già.', ['file']);
  if ((there?.count ?? 0) >= MAX_DOCUMENTS) {
    throw new Refusal(UserErrorCode.FULL, 'Ci sono già troppi documenti.', ['file'], { max: MAX_DOCUMENTS });
  }
  return there?.next ?? 1;
}

async function keep(
  tx: Tx,
  kind: DocumentKind,
  subjectId: string,
  { mediaType, state, stored, upload }: Taken,
): Promise<string> {
  const enteId = await ownerOf(tx, kind, subjectId);
  const next = await assertNew(tx, kind, subjectId, stored.sha256);
  const id = randomUUID();
  const { name, bytes } = upload;
  const facts = JSON.stringify(signatureFacts(bytes));
  const number = enteId === null ? next : null;
  await tx.sql(
    `insert into document (id, kind, subject_id, ente_id, number, name, media_type, size, sha256, facts, added_by, added_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)`,
    [
      id,
      kind,
      subjectId,
      enteId,
      number,
      name,
      mediaType,
      stored.size,
      stored.sha256,
      facts,
      tx.actor.personId,
      tx.now,
    ],
  );
  await tx.sql(
    `insert into file (id, purpose, owner_id, name, media_type, size, sha256, storage_key, state, uploaded_by, uploaded_at)
     values (?, 'document', ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, subjectId, name, mediaType, stored.size, stored.sha256, stored.key, state, tx.actor.personId, tx.now],
  );
  const detail = { documentId: id, kind, sha256: stored.sha256 };
  if (enteId) await tx.event({ entity: 'ente', entityId: enteId, verb: 'document-added', detail });
  else await tx.event({ entity: 'protocollo', entityId: subjectId, verb: 'document-added', detail });
  return id;
}

/** Takes in a document (N6, N9, N28): its true type is allowed, its digest and signatures are kept with it. */
async function addDocument(ctx: HouseContext, kind: DocumentKind, subjectId: string, upload: Upload): Promise<object> {
  const { mediaType, state } = await inspected(ctx, upload.bytes);
  const spec = { verb: 'addDocument', upload, bound: { kind, subjectId } };
  const { documentId } = await commandWithFile(ctx, spec, upload.bytes, async (tx, stored) => ({
    documentId: await keep(tx, kind, subjectId, { mediaType, state, stored, upload }),
  }));
  return { documentId };
}

const door = (kind: DocumentKind) => (ctx: HouseContext, id: string, upload: Upload) =>
  addDocument(ctx, kind, id, upload);

/** Doors for uploads, by kind: `/files/network/<kind>/<adhesion or version>`. */
export const documentDoors: UploadDoors = {
  delibera: door(DocumentKind.DELIBERA),
  'signed-by-ente': door(DocumentKind.SIGNED_BY_ENTE),
  'signed-by-provincia': door(DocumentKind.SIGNED_BY_PROVINCIA),
  annex: door(DocumentKind.ANNEX),
  amendment: door(DocumentKind.AMENDMENT),
  termination: door(DocumentKind.TERMINATION),
};
