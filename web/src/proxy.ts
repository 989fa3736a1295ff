import { NextRequest, NextResponse } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { env } from './env';
import { routing } from './i18n/routing';
import { contentSecurityPolicy, securityHeaders, strictTransportSecurity } from './security-headers';
import { isSameOrigin } from './session/same-origin';
import { isDecodable, type Standing, standingOf } from './site/absent-slug';

const route = createMiddleware(routing);
const privatePage =
  /^\/[a-z]{2}\/(area-riservata|accedi|invito|prenota|prenotazione|lista-attesa|chiedi\/inviata|chiedi\/risposta)(\/|$)/;
/** Where booking begins is never kept by a cache, but found by whoever looks for an appointment: the map of the site names it. */
const findable = /^\/[a-z]{2}\/prenota$/;
const isHttps = env.publicUrl.startsWith('https:');
// No route has this name, so that Next answers with its page for unknown addresses.
const NOWHERE = '/-/-';

/** Language and headers of every page. Never a guard: who may see what is decided behind it. */
export default async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy(nonce, env.isDevelopment, isHttps);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  headers.set('x-pathname', pathname);
  headers.set('x-search', search);
  headers.set('x-request-id', requestId(request.headers.get('x-request-id')));

  if (isForeignPost(request)) return withHeaders(new NextResponse(null, { status: 403 }), policy, 'HIDDEN');
  const standing = await standingAt(pathname, request.method);
  if (standing?.state === 'MOVED') {
    return withHeaders(NextResponse.redirect(new URL(`${standing.to}${search}`, env.publicUrl), 308), policy, 'PUBLIC');
  }
  const response =
    standing?.state === 'ABSENT'
      ? NextResponse.rewrite(new URL(NOWHERE, request.url), { request: { headers } })
      : route(new NextRequest(request, { headers }));
  return withHeaders(response, policy, reachOf(pathname));
}

/** A form that another site sends: Next would call it a fault of its own (500). Pages that hide their address send `null`. */
function isForeignPost({ method, headers }: NextRequest): boolean {
  const origin = headers.get('origin') ?? 'null';
  return method === 'POST' && origin !== 'null' && !isSameOrigin(headers);
}

/** Of pages that are read alone; what cannot be decoded stands for nothing, in whatever method. */
async function standingAt(pathname: string, method: string): Promise<Standing | null> {
  if (!isDecodable(pathname)) return { state: 'ABSENT' };
  return method === 'GET' ? standingOf(pathname) : null;
}

/** PRIVATE pages are kept by no cache; HIDDEN ones are found by no search engine either. */
type Reach = 'PUBLIC' | 'PRIVATE' | 'HIDDEN';

function reachOf(pathname: string): Reach {
  if (!privatePage.test(pathname)) return 'PUBLIC';
  return findable.test(pathname) ? 'PRIVATE' : 'HIDDEN';
}

function withHeaders(response: NextResponse, policy: string, reach: Reach): NextResponse {
  response.headers.set('Content-Security-Policy', policy);
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
  if (isHttps) response.headers.set('Strict-Transport-Security', strictTransportSecurity);
  if (reach !== 'PUBLIC') response.headers.set('Cache-Control', 'private, no-store');
  if (reach === 'HIDDEN') response.headers.set('X-Robots-Tag', 'noindex');
  return response;
}

const requestId = (given: string | null): string =>
  given && /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID();

/** Everything but programs and files, each by its whole name: a page whose address ends like a file is a page. */
export const config = {
  matcher: [
    '/((?!api/|_next/|fonts/|mappa/|immagine/|codice/|icon\\.svg$|favicon\\.ico$|robots\\.txt$|sitemap\\.xml$|[a-z][a-z]/feed\\.xml$).*)',
  ],
};
