import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Somebody whom the provider knows: an invented fiscal number, in SPID's form `TINIT-…`. */
export interface KnownIdentity {
  readonly name: string;
  readonly fiscalNumber: string;
}

/** What the next token says, or how it is signed, in place of what is right: for tests that attack. */
export interface Twist {
  readonly claims?: Record<string, unknown>;
  readonly signedBy?: 'stranger' | 'nobody';
  /** The provider asks nobody for the verifier of a code (RFC 7636): for the twin of its test. */
  readonly ignoresVerifier?: boolean;
  /** What the provider says of itself. */
  readonly description?: Record<string, unknown>;
}

export interface MockProviderOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  readonly identities: readonly KnownIdentity[];
}

interface Grant {
  readonly identity: KnownIdentity;
  readonly nonce: string;
  readonly challenge: string;
  readonly redirectUri: string;
}

const key = (): { privateKey: KeyObject; publicKey: KeyObject } => generateKeyPairSync('rsa', { modulusLength: 2048 });
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const safe = (words: string): string => words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * A provider of digital identities for tests and demonstrations: authorization code with PKCE, SPID's claims, keys of its
 * own. Whoever opens its page says who they are by choosing: it is never part of what is built for production.
 */
export class MockIdentityProvider {
  twist: Twist = {};
  /** Publishes the stranger's key too: for the twin of the signature's test. */
  trustsStranger = false;
  readonly #own = key();
  readonly #stranger = key();
  readonly #grants = new Map<string, Grant>();

  constructor(readonly options: MockProviderOptions) {}

  /** Answers what is below the path of the issuer; false for any other address. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const base = new URL(this.options.issuer);
    const url = new URL(request.url ?? '/', base.origin);
    if (!url.pathname.startsWith(`${base.pathname.replace(/\/$/, '')}/`)) return false;
    const place = url.pathname.slice(base.pathname.replace(/\/$/, '').length);
    if (place === '/.well-known/openid-configuration') return json(response, 200, this.#description());
    if (place === '/jwks') return json(response, 200, this.#keys());
    if (place === '/authorize') return this.#authorize(url, response);
    if (place === '/token' && request.method === 'POST') return this.#token(request, response);
    return json(response, 404, { error: 'not_found' });
  }

  #description(): object {
    const { issuer } = this.options;
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      ...this.twist.description,
    };
  }

  #keys(): object {
    const jwk = (pair: { publicKey: KeyObject }, kid: string) => ({
      ...pair.publicKey.export({ format: 'jwk' }),
      kid,
      use: 'sig',
      alg: 'RS256',
    });
    return { keys: [jwk(this.#own, 'own'), ...(this.trustsStranger ? [jwk(this.#stranger, 'stranger')] : [])] };
  }

  #authorize(url: URL, response: ServerResponse): boolean {
    const asked = Object.fromEntries(url.searchParams);
    const { clientId, redirectUri, identities } = this.options;
    const isOurs = asked.client_id === clientId && asked.redirect_uri === redirectUri && asked.response_type === 'code';
    if (!isOurs || asked.code_challenge_method !== 'S256' || !asked.nonce)
      return json(response, 400, { error: 'invalid' });
    const back = (answer: Record<string, string>): string => {
      const to = new URL(redirectUri);
      for (const [name, value] of Object.entries({ ...answer, state: asked.state ?? '', iss: this.options.issuer })) {
        to.searchParams.set(name, value);
      }
      return to.href;
    };
    const chosen = identities.find(({ fiscalNumber }) => fiscalNumber === asked.as);
    if (chosen) {
      const code = randomBytes(24).toString('base64url');
      const { nonce, code_challenge: challenge = '' } = asked;
      this.#grants.set(code, { identity: chosen, nonce, challenge, redirectUri });
      response.writeHead(302, { location: back({ code }), 'cache-control': 'no-store' }).end();
      return true;
    }
    const choices = identities.map(({ name, fiscalNumber }) => {
      const to = new URL(url);
      to.searchParams.set('as', fiscalNumber);
      return `<li><a href="${safe(to.pathname + to.search)}">${safe(name)}</a></li>`;
    });
    const page =
      '<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Identità digitale di prova</title>' +
      '<meta name="viewport" content="width=device-width"></head><body><main><h1>Identità digitale di prova</h1>' +
      `<p>Persone e codici inventati. Chi sei?</p><ul>${choices.join('')}</ul>` +
      `<p><a href="${safe(back({ error: 'access_denied' }))}">Annulla</a></p></main></body></html>`;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(page);
    return true;
  }

  async #token(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const form = new URLSearchParams(await text(request));
    const { clientId, clientSecret } = this.options;
    const expected = Buffer.from([clientId, clientSecret].map(encodeURIComponent).join(':')).toString('base64');
    if (request.headers.authorization !== `Basic ${expected}`) return json(response, 401, { error: 'invalid_client' });
    const grant = this.#grants.get(form.get('code') ?? '');
    this.#grants.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isProven = grant?.challenge === challenge || this.twist.ignoresVerifier === true;
    if (!grant || !isProven || grant.redirectUri !== form.get('redirect_uri')) {
      return json(response, 400, { error: 'invalid_grant' });
    }
    const idToken = this.#sign(grant);
    return json(response, 200, {
      access_token: randomBytes(24).toString('base64url'),
      token_type: 'Bearer',
      id_token: idToken,
    });
  }

  #sign({ identity, nonce }: Grant): string {
    const { signedBy, claims } = this.twist;
    const now = Math.floor(Date.now() / 1_000);
    const payload = {
      iss: this.options.issuer,
      aud: this.options.clientId,
      sub: createHash('sha256').update(identity.fiscalNumber).digest('hex'),
      iat: now,
      exp: now + 300,
      nonce,
      acr: 'https://www.spid.gov.it/SpidL2',
      name: identity.name,
      fiscalNumber: identity.fiscalNumber,
      ...claims,
    };
    if (signedBy === 'nobody') return `${part({ alg: 'none', typ: 'JWT' })}.${part(payload)}.`;
    const pair = signedBy === 'stranger' ? this.#stranger : this.#own;
    const kid = signedBy === 'stranger' && this.trustsStranger ? 'stranger' : 'own';
    const body = `${part({ alg: 'RS256', typ: 'JWT', kid })}.${part(payload)}`;
    return `${body}.${sign('sha256', Buffer.from(body), pair.privateKey).toString('base64url')}`;
  }
}

function json(response: ServerResponse, status: number, body: object): true {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
  return true;
}

/** The provider on a port of its own, for tests of a house. */
export async function startIdentityProvider(
  options: Omit<MockProviderOptions, 'issuer'>,
): Promise<{ provider: MockIdentityProvider; close(): Promise<void> }> {
  const holder: { provider?: MockIdentityProvider } = {};
  const server: Server = createServer((request, response) => {
    holder.provider?.handle(request, response).then((done) => done || response.writeHead(404).end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const provider = new MockIdentityProvider({ ...options, issuer: `http://127.0.0.1:${port}/identity` });
  holder.provider = provider;
  return {
    provider,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}
