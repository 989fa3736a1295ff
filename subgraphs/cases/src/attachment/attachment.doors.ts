import { randomUUID } from 'node:crypto';
import type { Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { commandWithFile } from '@respi/kit/file-command.js';
import { type Download, openFile, type StoredFile, type Upload } from '@respi/kit/files.js';
import { type FileState, type Judged, mayLeave } from '@respi/kit/quarantine.js';
import { prepared } from '@respi/kit/read-session.js';
import { isId } from '@respi/kit/reference.js';
import { soundUpload } from '@respi/kit/sound-upload.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { sightOf } from '../case/case.policy.js';
import { loadCase } from '../case/case.reads.js';
import { chronicle } from '../case/chronicle.js';
import { takeCase } from '../case/take-case.js';

/** Attachments of one case. */
const MAX_FILES = 20;

/** Takes in an attachment of a case (C7): its true type is allowed, its size is the file door's, its state is told. */
export async function uploadAttachment(ctx: HouseContext, caseId: string, upload: Upload): Promise<object> {
  const { mediaType, bytes, state } = await soundUpload(ctx.house, upload.bytes);
  const spec = { verb: 'attachFile', upload, bound: { caseId } };
  const { file } = await commandWithFile(ctx, spec, bytes, async (tx, stored) => {
    const found = await takeCase(tx, 'attach', { caseId });
    await assertRoom(tx, caseId);
    const added = { id: randomUUID(), name: upload.name, mediaType, size: stored.size, state };
    await insert(tx, caseId, added, stored);
    await chronicle(tx, found, { verb: 'attached', detail: { fileId: added.id } });
    return { file: added };
  });
  return { file };
}

async function assertRoom(tx: Tx, caseId: string): Promise<void> {
  const [files] = await tx.sql<{ count: number }>(
    `select count(*)::int as count from file where purpose = 'attachment' and owner_id = ?`,
    [caseId],
  );
  if ((files?.count ?? 0) < MAX_FILES) return;
  throw new Refusal(UserErrorCode.FULL, `Una segnalazione ha al massimo ${MAX_FILES} allegati.`, ['file'], {
    max: MAX_FILES,
  });
}

type NewFile = { id: string; name: string; mediaType: string; size: number; state: FileState };

const insert = (tx: Tx, caseId: string, file: NewFile, stored: StoredFile): Promise<object[]> =>
  tx.sql(
    `insert into file (id, purpose, owner_id, name, media_type, size, sha256, storage_key, state, uploaded_by, uploaded_at)
     values (?, 'attachment', ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      file.id,
      caseId,
      file.name,
      file.mediaType,
      file.size,
      stored.sha256,
      stored.key,
      file.state,
      tx.actor.personId,
      tx.now,
    ],
  );

const BY_ID = prepared(
  'file.byId',
  `select owner_id as "caseId", name, media_type as "mediaType", storage_key as "storageKey", state
   from file where purpose = 'attachment' and id = $1`,
);
interface Row {
  caseId: string;
  name: string;
  mediaType: string;
  storageKey: string;
  state: FileState;
}

/** Gives an attachment to those who handle its case; for everybody else it does not exist. */
export async function downloadAttachment(ctx: HouseContext, id: string): Promise<Download | null> {
  const file = isId(id) ? await ctx.db.row<Row>(BY_ID, [id]) : null;
  const parent = file && (await loadCase(ctx, file.caseId));
  if (!parent || sightOf(ctx.actor, parent) !== 'WHOLE') return null;
  if (!mayLeave(file.state)) return null;
  ctx.db.saw('file', [id]);
  return { name: file.name, mediaType: file.mediaType, body: openFile(ctx.house.env.filesDir, file.storageKey) };
}

/** A file that waited for the scanner stays with its case, with its verdict; whoever attached it goes on there. */
export const attachmentJudged: Judged = async (_tx, { ownerId }) => ({
  href: `/area-riservata/segnalazioni/${ownerId}`,
});
