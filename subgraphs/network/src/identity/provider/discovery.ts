import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { isSafeAddress, type ProviderEnv } from '../../env.js';
import { ProviderSilent } from './provider-faults.js';

const PATIENCE_MS = 2_500;
const FRESH_MS = 600_000;

const described = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
});

/** What a provider says of itself, with the keys that it signs with. */
export interface Described extends z.infer<typeof described> {
  readonly keys: JWTVerifyGetKey;
}

const known = new Map<string, { at: number; described: Described }>();

/** A question to the provider: JSON, no redirects, no long wait. */
export async function askProvider(address: string, init: RequestInit = {}): Promise<{ status: number; body: unknown }> {
  try {
    const answer = await fetch(address, { ...init, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
    return { status: answer.status, body: await answer.json().catch(() => null) };
  } catch (error) {
    throw new ProviderSilent(error);
  }
}

async function discover({ issuer }: ProviderEnv): Promise<Described> {
  const { status, body } = await askProvider(`${issuer}/.well-known/openid-configuration`);
  const read = described.safeParse(body);
  if (status !== 200 || !read.success || read.data.issuer !== issuer) throw new ProviderSilent('not as described');
  const { authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint } = read.data;
  const places = [authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint ?? token_endpoint];
  if (!places.every(isSafeAddress)) throw new ProviderSilent('not over https');
  return { ...read.data, keys: createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: PATIENCE_MS }) };
}

/**
 * The provider as it describes itself, asked on the first use and again every ten minutes: one that was down when the
 * platform started serves as soon as it is up.
 */
export async function describedBy(provider: ProviderEnv): Promise<Described> {
  const found = known.get(provider.issuer);
  if (found && Date.now() - found.at < FRESH_MS) return found.described;
  const fresh = await discover(provider);
  known.set(provider.issuer, { at: Date.now(), described: fresh });
  return fresh;
}
