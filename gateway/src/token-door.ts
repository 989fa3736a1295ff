import type { IncomingMessage } from 'node:http';
import { answerJson, Refused, type Route, readBody } from '@respi/kit/http.js';
import { callerAddress } from './network-prefix.js';
import type { GatewayParts } from './server.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MAX_BODY = 4_000;
const WRONG_TRIES = 30;
const WINDOW_MS = 60_000;
const noStore = { 'cache-control': 'no-store', pragma: 'no-cache' };

/** Client credentials by the header (RFC 6749 section 2.3.1) or, where there is none, in the form. */
function credentialsOf(request: IncomingMessage, form: URLSearchParams): { clientId: string; secret: string } {
  const basic = /^Basic ([\w+/=]{4,400})$/.exec(request.headers.authorization ?? '')?.[1];
  if (!basic) return { clientId: form.get('client_id') ?? '', secret: form.get('client_secret') ?? '' };
  const [clientId = '', secret = ''] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  return { clientId: decode(clientId), secret: decode(secret) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Slows down who tries secrets from one address; a right one is never counted. */
function slowed(): { isShut(address: string): boolean; wrong(address: string): void } {
  const tries = new Map<string, { endsAt: number; count: number }>();
  const of = (address: string) => {
    const known = tries.get(address);
    return known && known.endsAt > Date.now() ? known : { endsAt: Date.now() + WINDOW_MS, count: 0 };
  };
  return {
    isShut: (address) => of(address).count >= WRONG_TRIES,
    wrong(address) {
      if (tries.size > 10_000) tries.clear();
      const { endsAt, count } = of(address);
      tries.set(address, { endsAt, count: count + 1 });
    },
  };
}

/**
 * `POST /oauth/token`: OAuth 2 client credentials for the machines of enti (G2). Opaque tokens of an hour; the same
 * answer for a client that is unknown, ended, not approved, elsewhere or of an ente that has left (G3, G6).
 */
export function tokenDoor({ issue }: Pick<GatewayParts, 'issue'>): Route {
  const guard = slowed();
  return async (request, response, path) => {
    if (path !== '/oauth/token') return false;
    if (request.method !== 'POST') throw new Refused(405, 'BAD_USER_INPUT', 'Metodo non ammesso.');
    const address = callerAddress(request);
    if (guard.isShut(address ?? '')) throw new Refused(429, 'THROTTLED', 'Troppi tentativi: riprova più tardi.');
    const form = new URLSearchParams((await readBody(request, MAX_BODY)).toString('utf8'));
    const refuse = (status: number, error: string): true => {
      if (status === 401) response.setHeader('www-authenticate', 'Basic realm="respi"');
      answerJson(response, status, { error }, noStore);
      return true;
    };
    if (form.get('grant_type') !== 'client_credentials') return refuse(400, 'unsupported_grant_type');
    const { clientId, secret } = credentialsOf(request, form);
    const wanted = form.get('scope')?.split(' ').filter(Boolean) ?? null;
    const issued = UUID.test(clientId) && secret ? await issue({ clientId, secret, scopes: wanted, address }) : null;
    if (!issued) {
      guard.wrong(address ?? '');
      return refuse(401, 'invalid_client');
    }
    if ('error' in issued) return refuse(400, issued.error);
    const { token, expiresIn, scopes } = issued;
    const body = { access_token: token, token_type: 'Bearer', expires_in: expiresIn, scope: scopes.join(' ') };
    answerJson(response, 200, body, noStore);
    return true;
  };
}
