import { env } from '../../../../env';
import { readToken } from '../../../../session/cookie';
import { isSameOrigin } from '../../../../session/same-origin';

type Context = { params: Promise<{ path: string[] }> };

const passed = ['content-type', 'content-length', 'content-disposition', 'etag', 'last-modified'];
const asked = ['content-type', 'idempotency-key', 'x-respi-file-name', 'x-forwarded-for'];
const segment = /^[\w.~-]{1,200}$/;

/** Downloads a file through the gateway, streamed, always as the gateway labels it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return pass('GET', (await params).path, null, new Headers());
}

/** Uploads a file through the gateway, streamed. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  return pass('POST', (await params).path, request.body, request.headers);
}

async function pass(method: string, path: string[], body: ReadableStream | null, given: Headers): Promise<Response> {
  if (!path.every((part) => segment.test(part) && part !== '..' && part !== '.'))
    return new Response(null, { status: 404 });
  const token = await readToken();
  const init: RequestInit & { duplex?: 'half' } = {
    method,
    headers: {
      'x-request-id': crypto.randomUUID(),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...Object.fromEntries([...given].filter(([name]) => asked.includes(name))),
    },
    cache: 'no-store',
    signal: AbortSignal.timeout(60_000),
    ...(body ? { body, duplex: 'half' } : {}),
  };
  const answer = await fetch(`${env.gatewayUrl}/files/${path.join('/')}`, init).catch(() => null);
  if (!answer) return new Response(null, { status: 503 });
  const headers = new Headers({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' });
  for (const name of passed) {
    const value = answer.headers.get(name);
    if (value) headers.set(name, value);
  }
  headers.set('content-security-policy', "default-src 'none'; sandbox");
  return new Response(answer.body, { status: answer.status, headers });
}
