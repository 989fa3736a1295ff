import { createHash } from 'node:crypto';
import { errors, jwtVerify } from 'jose';
import type { ProviderEnv } from '../../env.js';
import { askProvider, type Described, describedBy } from './discovery.js';
import { ProviderSilent } from './provider-faults.js';

const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const TAX_CODE = /^[A-Z]{6}[\dLMNP-V]{2}[A-EHLMPRST][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z]$/;

/** Secrets of one way through the provider: what the answer must hold, and what only the one who asked can show. */
export interface Way {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE (RFC 7636). */
  readonly verifier: string;
  readonly redirectUri: string;
}

/** What the provider sent back through the browser. */
export interface Answered {
  readonly code: string;
  /** RFC 9207; checked where the provider gives it. */
  readonly issuer: string | null;
}

/** The answer is not one that our question can have: said to the log, never to the caller. */
export class IdentityRefused extends Error {}

/** Address at which a person tells the provider who they are. */
export async function addressOf(provider: ProviderEnv, way: Way, locale: string): Promise<string> {
  const { authorization_endpoint: endpoint } = await describedBy(provider);
  const address = new URL(endpoint);
  const asked: Record<string, string> = {
    response_type: 'code',
    scope: 'openid profile',
    client_id: provider.clientId,
    redirect_uri: way.redirectUri,
    state: way.state,
    nonce: way.nonce,
    code_challenge: createHash('sha256').update(way.verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ui_locales: locale,
    ...(provider.levels.length > 0 ? { acr_values: provider.levels.join(' ') } : {}),
  };
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
  return address.href;
}

interface Tokens {
  readonly id_token?: string;
  readonly access_token?: string;
}

async function exchange(provider: ProviderEnv, at: Described, way: Way, code: string): Promise<Tokens> {
  const credentials = [provider.clientId, provider.clientSecret].map(encodeURIComponent).join(':');
  const { status, body } = await askProvider(at.token_endpoint, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
    },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: way.redirectUri,
      code_verifier: way.verifier,
    }).toString(),
  });
  if (status >= 500) throw new ProviderSilent(`status ${status}`);
  if (status !== 200) throw new IdentityRefused(`the code was refused with status ${status}`);
  return body as Tokens;
}

/** Claims of an identity token that is the provider's, for us, of now, and the answer to this very question. */
async function claimsOf(
  provider: ProviderEnv,
  at: Described,
  way: Way,
  token: string,
): Promise<Record<string, unknown>> {
  const { payload } = await jwtVerify(token, at.keys, {
    issuer: provider.issuer,
    audience: provider.clientId,
    algorithms: ALGORITHMS,
    requiredClaims: ['sub', 'exp', 'iat', 'nonce'],
    maxTokenAge: '10m',
    clockTolerance: 30,
  }).catch((error: unknown) => {
    if (!(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout) throw new ProviderSilent(error);
    throw new IdentityRefused(`identity token: ${(error as { code?: string }).code ?? 'unreadable'}`);
  });
  if (payload.nonce !== way.nonce) throw new IdentityRefused('identity token: of another question');
  if (Array.isArray(payload.aud) && payload.aud.length > 1 && payload.azp !== provider.clientId) {
    throw new IdentityRefused('identity token: of another party');
  }
  if (provider.levels.length > 0 && !provider.levels.includes(String(payload.acr))) {
    throw new IdentityRefused('identity token: level of assurance too low');
  }
  return payload;
}

/** Claims that the provider gives by its own door, where the token does not hold them; of the same person only. */
async function moreClaims(at: Described, tokens: Tokens, subject: unknown): Promise<Record<string, unknown>> {
  if (!at.userinfo_endpoint || !tokens.access_token) return {};
  const headers = { accept: 'application/json', authorization: `Bearer ${tokens.access_token}` };
  const { status, body } = await askProvider(at.userinfo_endpoint, { headers });
  const claims = (body ?? {}) as Record<string, unknown>;
  if (status !== 200 || claims.sub !== subject) throw new IdentityRefused('userinfo: of another person');
  return claims;
}

/** Fiscal number of who proved themselves to the provider: sixteen characters, without SPID's prefix `TINIT-`. */
export async function fiscalNumberOf(provider: ProviderEnv, way: Way, answered: Answered): Promise<string> {
  if (answered.issuer !== null && answered.issuer !== provider.issuer) {
    throw new IdentityRefused('answer of another issuer');
  }
  const at = await describedBy(provider);
  const tokens = await exchange(provider, at, way, answered.code);
  const claims = await claimsOf(provider, at, way, tokens.id_token ?? '');
  const given = claims[provider.claim] ?? (await moreClaims(at, tokens, claims.sub))[provider.claim];
  const number = String(given ?? '')
    .toUpperCase()
    .replace(/^TINIT-/, '');
  if (!TAX_CODE.test(number)) throw new IdentityRefused('no fiscal number');
  return number;
}
