import { randomUUID } from 'node:crypto';
import type { Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { commandWithFile } from '@respi/kit/file-command.js';
import type { Upload, UploadDoors } from '@respi/kit/files.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { DocumentKind } from '../document/document.type.js';
import { inspected } from '../document/inspected.js';
import { signatureFacts } from '../document/signature-facts.js';
import { chargeApplicant } from './application-pace.js';

type PaperKind = DocumentKind.DELIBERA | DocumentKind.SIGNED_BY_ENTE;

/** Papers of one dossier, those that were replaced among them; and of all dossiers that no application names yet. */
const MAX_PAPERS = 8;
const MAX_WAITING = 400;

export interface Dossier {
  readonly kinds: readonly string[];
  readonly files: number;
  readonly isSent: boolean;
  readonly waiting: number;
}

/** Whoever takes papers away does it while no dossier is being written to. */
export const alone = `select pg_advisory_xact_lock(hashtextextended('dossiers', 0))`;

/** One at a time writes to a dossier, and none while papers are taken away: what is counted here is so until the end. */
const ONE_AT_A_TIME = `select pg_advisory_xact_lock_shared(hashtextextended('dossiers', 0)),
  pg_advisory_xact_lock(hashtextextended('dossier:' || lower(?), 0))`;

/** SQL that takes papers away, of the rows `f` that are told; their bytes go as well, save those of a document by now. */
export const papersGo = (which: string): string => `
  with gone as (delete from adhesion_application_file f where ${which} returning f.id),
  nameless as (
    delete from file where purpose = 'application' and id in (select id from gone)
      and not exists (select 1 from document d where d.id = file.id) returning storage_key)
  insert into file_to_shred (storage_key, at) select storage_key, ?::timestamptz from nameless on conflict do nothing`;

/** What is known of a dossier, which is found by its id alone: nobody guesses one. Held until the command ends. */
export async function dossierOf(tx: Tx, dossierId: string): Promise<Dossier> {
  if (!isId(dossierId)) throw notFound(['dossierId']);
  await tx.sql(ONE_AT_A_TIME, [dossierId]);
  const [row] = await tx.sql<Dossier>('select kinds, files, is_sent as "isSent", waiting from dossier_facts(?::uuid)', [
    dossierId,
  ]);
  return row ?? { kinds: [], files: 0, isSent: false, waiting: 0 };
}

async function assertRoom(tx: Tx, dossierId: string): Promise<void> {
  const { files, isSent, waiting } = await dossierOf(tx, dossierId);
  if (isSent) throw new Refusal(UserErrorCode.WRONG_STATE, 'La domanda è già stata inviata.', ['file']);
  if (files >= MAX_PAPERS)
    throw new Refusal(UserErrorCode.FULL, 'Ci sono già troppi documenti.', ['file'], { max: MAX_PAPERS });
  if (waiting >= MAX_WAITING)
    throw new Refusal(UserErrorCode.THROTTLED, 'Riprova più tardi.', ['file'], { minutes: 60 });
}

/**
 * Takes in a paper of a body that is about to apply, without an account (N6, N28): its true type is allowed, its digest and
 * signatures are kept with it. Refuses UNSAFE_FILE, WRONG_STATE, FULL, THROTTLED.
 */
async function addPaper(ctx: HouseContext, kind: PaperKind, dossierId: string, upload: Upload): Promise<object> {
  const { bytes, name } = upload;
  const { mediaType, state } = await inspected(ctx, bytes);
  const facts = JSON.stringify(signatureFacts(bytes));
  const { paperId } = await commandWithFile(
    ctx,
    { verb: 'addApplicationPaper', upload, bound: { kind, dossierId } },
    bytes,
    async (tx, { sha256, size, key }) => {
      await assertRoom(tx, dossierId);
      await chargeApplicant(tx, 'upload');
      const id = randomUUID();
      await tx.sql(
        `insert into adhesion_application_file (id, dossier_id, kind, name, media_type, size, sha256, facts, added_at)
         values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)`,
        [id, dossierId, kind, name, mediaType, size, sha256, facts, tx.now],
      );
      await tx.sql(
        `insert into file (id, purpose, owner_id, name, media_type, size, sha256, storage_key, state, uploaded_by, uploaded_at)
         values (?, 'application', ?, ?, ?, ?, ?, ?, ?, null, ?)`,
        [id, dossierId, name, mediaType, size, sha256, key, state, tx.now],
      );
      return { paperId: id };
    },
  );
  return { paperId };
}

const door = (kind: PaperKind) => (ctx: HouseContext, id: string, upload: Upload) => addPaper(ctx, kind, id, upload);

/** Doors for papers of an application, by kind: `/files/network/<kind>/<dossier>`, open to anybody. */
export const dossierDoors: UploadDoors = {
  'application-delibera': door(DocumentKind.DELIBERA),
  'application-signed': door(DocumentKind.SIGNED_BY_ENTE),
};
