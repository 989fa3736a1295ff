import { NextRequest, type NextResponse } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { env } from './env';
import { routing } from './i18n/routing';
import { contentSecurityPolicy, securityHeaders, strictTransportSecurity } from './security-headers';

const route = createMiddleware(routing);
const privatePage = /^\/[a-z]{2}\/(area-riservata|accedi|invito|prenota|prenotazione)(\/|$)/;
const isHttps = env.publicUrl.startsWith('https:');

/** Language and headers of every page. Never a guard: who may see what is decided behind it. */
export default function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy(nonce, env.isDevelopment, isHttps);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  headers.set('x-pathname', request.nextUrl.pathname);
  headers.set('x-search', request.nextUrl.search);
  headers.set('x-request-id', requestId(request.headers.get('x-request-id')));

  const response = route(new NextRequest(request, { headers }));
  response.headers.set('Content-Security-Policy', policy);
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
  if (isHttps) response.headers.set('Strict-Transport-Security', strictTransportSecurity);
  if (privatePage.test(request.nextUrl.pathname)) {
    response.headers.set('Cache-Control', 'private, no-store');
    response.headers.set('X-Robots-Tag', 'noindex');
  }
  return response;
}

const requestId = (given: string | null): string =>
  given && /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID();

export const config = { matcher: ['/((?!api/|_next/|.*\\..*).*)'] };
