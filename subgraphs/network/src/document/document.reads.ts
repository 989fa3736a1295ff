import type { HouseContext } from '@respi/kit/context.js';
import { type Download, openFile } from '@respi/kit/files.js';
import { mayLeave } from '@respi/kit/quarantine.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped, isId } from '@respi/kit/reference.js';
import { verified } from '../verified.js';
import { canSeeDocument } from './document.policy.js';
import type { NetworkDocument } from './document.type.js';
import { NOT_VERIFIED, type SignatureFacts, SignatureFormat } from './signature-facts.js';

/** A document as it is kept: what was found of its signatures in one piece. */
export type DocumentRow = Omit<NetworkDocument, 'signatureFormat' | 'coversWholeFile' | 'signers' | 'notVerified'> & {
  facts: SignatureFacts;
};

const columns = `
  d.id, d.kind, d.number, d.name, d.media_type as "mediaType", d.size, d.sha256, d.added_at as "addedAt",
  d.subject_id as "subjectId", d.ente_id as "enteId", d.facts, coalesce(f.state, 'REFUSED') as state`;
const tables = 'document d left join file f on f.id = d.id';
const OF_SUBJECTS = prepared(
  'document.ofSubjects',
  `select ${columns} from ${tables} where d.subject_id = any($1::uuid[]) order by d.kind, d.number, d.added_at, d.id`,
);
const BY_ID = prepared(
  'document.byId',
  `select ${columns}, f.storage_key as "storageKey" from ${tables} where d.id = $1`,
);

/** A document with what is known of its signatures, and what nobody has verified (N28). */
export const shownDocument = ({ facts, ...row }: DocumentRow): NetworkDocument => ({
  ...row,
  signatureFormat: facts.format,
  coversWholeFile: facts.coversWholeFile,
  signers: facts.signers.map((one) => ({
    ...one,
    signedAt: one.signedAt ? new Date(one.signedAt) : null,
    validFrom: new Date(one.validFrom),
    validTo: new Date(one.validTo),
  })),
  notVerified: facts.format === SignatureFormat.NONE ? [] : NOT_VERIFIED,
});

/** Documents of an adhesion or of a version. */
export const loadDocumentsOf = (ctx: HouseContext, subjectId: string): Promise<NetworkDocument[]> =>
  ctx
    .loader<string, NetworkDocument[]>('document.ofSubject', async (ids) => {
      const rows = await ctx.db.rows<DocumentRow>(OF_SUBJECTS, [ids]);
      const seen = verified(ctx, 'document', rows, (row) => canSeeDocument(ctx.actor, row));
      ctx.db.saw(
        'document',
        seen.filter(({ enteId }) => enteId !== null).map(({ id }) => id),
      );
      return grouped(ids, seen.map(shownDocument), (row) => row.subjectId);
    })
    .load(subjectId);

/** Gives the bytes of a document to those who see it; for everybody else it does not exist. */
export async function downloadDocument(ctx: HouseContext, id: string): Promise<Download | null> {
  const found = isId(id) ? await ctx.db.row<DocumentRow & { storageKey: string }>(BY_ID, [id]) : null;
  if (!found || !canSeeDocument(ctx.actor, found) || !mayLeave(found.state)) return null;
  if (found.enteId) ctx.db.saw('document', [id]);
  return { name: found.name, mediaType: found.mediaType, body: openFile(ctx.house.env.filesDir, found.storageKey) };
}
