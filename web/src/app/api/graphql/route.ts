import { z } from 'zod';
import { env } from '../../../env';
import {
  CheckPraticaDocument,
  RedactionFindingsDocument,
  SaveDraftDocument,
  SuggestAnswersDocument,
} from '../../../graphql/generated/graphql';
import { documentIdOf } from '../../../graphql/trusted-link';
import { readToken } from '../../../session/cookie';
import { isSameOrigin } from '../../../session/same-origin';

const MAX_BODY = 200_000;
/** What scripts of our pages ask; everything else is asked by the site itself, in answer to a form. */
const known = new Set(
  [CheckPraticaDocument, RedactionFindingsDocument, SaveDraftDocument, SuggestAnswersDocument].map(documentIdOf),
);
const body = z.object({ documentId: z.string(), variables: z.record(z.string(), z.unknown()).optional() });

const refuse = (status: number, code: string): Response =>
  Response.json(
    { errors: [{ message: code, extensions: { code } }] },
    { status, headers: { 'cache-control': 'no-store' } },
  );

/** The browser's only way to the graph: known operations, own pages, JSON. The token never reaches the browser. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuse(403, 'FOREIGN_ORIGIN');
  if (!request.headers.get('content-type')?.startsWith('application/json'))
    return refuse(415, 'UNSUPPORTED_MEDIA_TYPE');
  const text = await request.text();
  if (text.length > MAX_BODY) return refuse(413, 'TOO_LARGE');
  const parsed = body.safeParse(parse(text));
  if (!parsed.success) return refuse(400, 'BAD_REQUEST');
  if (!known.has(parsed.data.documentId)) return refuse(400, 'UNKNOWN_DOCUMENT');

  const token = await readToken();
  try {
    const answer = await fetch(`${env.gatewayUrl}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        'accept-language': request.headers.get('accept-language') ?? 'it',
        'x-request-id': crypto.randomUUID(),
        // The gateway keeps its network prefix only, to slow down who floods.
        'x-forwarded-for': request.headers.get('x-forwarded-for') ?? '',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify(parsed.data),
      cache: 'no-store',
      signal: AbortSignal.timeout(9_000),
    });
    return new Response(answer.body, {
      status: answer.status,
      headers: {
        'content-type': answer.headers.get('content-type') ?? 'application/json',
        'cache-control': 'private, no-store',
      },
    });
  } catch {
    return refuse(503, 'UNAVAILABLE');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
