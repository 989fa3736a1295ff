import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ASSERTION_HEADER, bodyHash } from './assertion.js';
import { LOOKS_ONLY } from './doors.js';
import { type Download, MAX_UPLOAD, safeName } from './files.js';
import type { OpenHouse } from './house.js';
import { answerJson, percentDecoded, publicError, Refused, readBody } from './http.js';
import { Refusal } from './user-error.js';

const header = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);
export const FILE_NAME_HEADER = 'x-respi-file-name';

/** What the gateway signs for a file: method, kind and id stand for the body. */
export const fileBody = (method: string, kind: string, id: string): string => bodyHash('file', method, kind, id);

/** Asks a house for a file, as the actor of the assertion; null when it does not exist for them. */
export async function fetchDownload(
  open: OpenHouse,
  assertion: string | undefined,
  kind: string,
  id: string,
): Promise<Download | null> {
  const claims = open.verifier.verify(assertion, fileBody('GET', kind, id));
  const door = open.plan.downloads?.[kind];
  if (!door) return null;
  const ctx = open.contextOf(claims, `file:${kind}`);
  try {
    const found = await door(ctx, id);
    await ctx.db.finish();
    return found;
  } catch (error) {
    await ctx.db.abandon();
    throw error;
  }
}

/** Headers of a file: attachment, never sniffed, never cached, never framed (TH14). */
export const downloadHeaders = (found: Download): Record<string, string> => ({
  'content-type': found.mediaType,
  'content-disposition': `attachment; filename="${safeName(found.name).replace(/[^\x20-\x7e]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(safeName(found.name))}`,
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
  'content-security-policy': "default-src 'none'; sandbox",
});

export async function sendDownload(response: ServerResponse, found: Download | null): Promise<void> {
  if (!found)
    return answerJson(
      response,
      404,
      publicError('BAD_USER_INPUT', 'Il documento non esiste o non è visibile con il tuo accesso.'),
    );
  response.writeHead(200, downloadHeaders(found));
  await pipeline(Buffer.isBuffer(found.body) ? Readable.from([found.body]) : found.body, response);
}

export async function deliverDownload(
  open: OpenHouse,
  request: IncomingMessage,
  response: ServerResponse,
  kind: string,
  id: string,
): Promise<void> {
  await sendDownload(response, await fetchDownload(open, header(request.headers[ASSERTION_HEADER]), kind, id));
}

/** Takes an upload as the actor of the assertion; the bytes are named by the signature's digest. */
export async function acceptUpload(
  open: OpenHouse,
  assertion: string | undefined,
  upload: { kind: string; id: string; name: string; bytes: Buffer; clientKey: string },
): Promise<object> {
  const digest = createHash('sha256').update(upload.bytes).digest('hex');
  const claims = open.verifier.verify(assertion, fileBody('POST', upload.kind, `${upload.id}:${digest}`));
  const door = open.plan.uploads?.[upload.kind];
  if (!door || !claims.nonce) throw new Refused(404, 'BAD_USER_INPUT', 'Indirizzo sconosciuto.');
  if (claims.actor.kind === 'ANONYMOUS' && !open.plan.openUploads?.includes(upload.kind)) {
    throw new Refused(401, 'UNAUTHENTICATED', 'Accesso richiesto.');
  }
  if (claims.actor.supporterId) throw new Refused(403, 'FORBIDDEN', LOOKS_ONLY);
  const ctx = open.contextOf(claims, `file:${upload.kind}`);
  try {
    const answer = await door(ctx, upload.id, {
      name: safeName(upload.name),
      bytes: upload.bytes,
      clientKey: upload.clientKey,
    });
    await ctx.db.finish();
    return { ...answer, userErrors: [] };
  } catch (error) {
    await ctx.db.abandon();
    if (error instanceof Refusal) return { userErrors: error.userErrors };
    throw error;
  }
}

export async function takeUpload(
  open: OpenHouse,
  request: IncomingMessage,
  response: ServerResponse,
  kind: string,
  id: string,
): Promise<void> {
  const bytes = await readBody(request, MAX_UPLOAD);
  const name = percentDecoded(header(request.headers[FILE_NAME_HEADER]) ?? 'file');
  const clientKey = header(request.headers['idempotency-key']) ?? '';
  answerJson(
    response,
    200,
    await acceptUpload(open, header(request.headers[ASSERTION_HEADER]), { kind, id, name, bytes, clientKey }),
  );
}
