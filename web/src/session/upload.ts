import 'server-only';
import { headers } from 'next/headers';
import { env } from '../env';
import { readToken } from './cookie';

const PATIENCE_MS = 60_000;

/** House, kind of file, id with what belongs to it; nothing that leads out of the file door (`..`, `%2f`). */
const PATH = /^[\w-]+\/[\w-]+\/[\w-]+(\.[\w-]+)*$/;

type Refused = { code: string; field: string[] };
const refusedFor = (code: string) => ({ userErrors: [{ code, field: ['attachments'] }], answer: {} });

/**
 * Sends one file through the gateway's file door, as the signed-in person; why it was refused, or nothing. Ids of the path
 * come from forms: what is no path of the door is INVALID and goes nowhere; what is too large is FILE_TOO_LARGE.
 */
export const uploadAsViewer = async (path: string, file: File, clientKey: string): Promise<Refused[]> =>
  (await uploadForAnswer(path, file, clientKey)).userErrors;

/** The same, with what the house answers of a file that it took. */
export async function uploadForAnswer<Answer extends object = object>(
  path: string,
  file: File,
  clientKey: string,
): Promise<{ userErrors: Refused[]; answer: Partial<Answer> }> {
  if (!PATH.test(path)) return refusedFor('INVALID');
  const [token, incoming] = await Promise.all([readToken(), headers()]);
  const answer = await fetch(`${env.gatewayUrl}/files/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'x-respi-file-name': encodeURIComponent(file.name),
      'idempotency-key': clientKey,
      'x-request-id': crypto.randomUUID(),
      // The gateway keeps its network prefix only, to slow down who floods.
      'x-forwarded-for': incoming.get('x-forwarded-for') ?? '',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: await file.arrayBuffer(),
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => null);
  if (!answer?.ok) return refusedFor(answer?.status === 413 ? 'FILE_TOO_LARGE' : 'UNAVAILABLE');
  const taken = (await answer.json().catch(() => ({}))) as Partial<Answer> & { userErrors?: { code: string }[] };
  const userErrors = (taken.userErrors ?? []).map(({ code }) => ({ code, field: ['attachments'] }));
  return { userErrors, answer: taken };
}

/** Address in the web of a file that the graph names by its path in the gateway. */
export const fileHref = (href: string): string => (href.startsWith('/files/') ? `/api${href}` : href);
