import { createHmac, createSecretKey, hash, type KeyObject, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Actor } from './actor.js';

/** How long a signed assertion is good for, and how far two clocks may differ (design §3). */
export const MAX_AGE_MS = 5_000;
export const ASSERTION_HEADER = 'x-respi-assertion';

/** What the gateway says of one request to one subgraph, signed with that subgraph's key. */
export interface Assertion {
  readonly sub: string;
  readonly actor: Actor;
  readonly requestId: string;
  readonly locale: string;
  /** Name of the operation as whoever asks has named it, for the register of accesses. */
  readonly operation?: string | null;
  /** Network prefix of the caller (/24 or /48), for throttling and the session list. */
  readonly network?: string | null;
  /** Milliseconds since the epoch, of the real clock: a test clock never touches signatures. */
  readonly iat: number;
  /** SHA-256 of the body. */
  readonly body: string;
  /** Present on every mutation; good once. */
  readonly nonce?: string;
}

export class AssertionRefused extends Error {
  constructor(readonly why: string) {
    super(`Assertion refused: ${why}`);
    this.name = 'AssertionRefused';
  }
}

export const bodyHash = (...parts: (string | Buffer)[]): string =>
  hash('sha256', parts.every(isText) ? `${parts.join('\0')}\0` : Buffer.concat(parts.flatMap(closed)), 'base64url');

const isText = (part: string | Buffer): part is string => typeof part === 'string';
const closed = (part: string | Buffer): Buffer[] => [Buffer.from(part as string), Buffer.of(0)];

const ready = new WeakMap<Buffer, KeyObject>();
/** The key as the crypto module wants it, made once: a plain buffer is examined again at every signature. */
function keyObject(key: Buffer): KeyObject {
  const known = ready.get(key);
  if (known) return known;
  const made = createSecretKey(key);
  ready.set(key, made);
  return made;
}

const mac = (key: Buffer, text: string): Buffer => createHmac('sha256', keyObject(key)).update(text).digest();

/** Signs what the gateway knows of a request; `mutation` adds the nonce. */
export function signAssertion(
  key: Buffer,
  claims: Omit<Assertion, 'iat' | 'nonce'>,
  options: { mutation: boolean; now?: number },
): string {
  const full: Assertion = {
    ...claims,
    iat: options.now ?? Date.now(),
    ...(options.mutation ? { nonce: randomUUID() } : {}),
  };
  const text = Buffer.from(JSON.stringify(full)).toString('base64url');
  return `${text}.${mac(key, text).toString('base64url')}`;
}

export interface Verifier {
  verify(token: string | undefined, body: string): Assertion;
}

/**
 * Verifier of one subgraph; two keys are good during a rotation. `hearOfSkew` is told by how many milliseconds this clock is
 * ahead of the one that signed, where what was genuinely signed is refused for its time (F8).
 */
export function assertionVerifier(
  subgraph: string,
  keys: readonly Buffer[],
  now: () => number = Date.now,
  hearOfSkew: (skewMs: number) => void = () => undefined,
): Verifier {
  const spent = new Map<string, number>();
  const forget = (at: number) => {
    for (const [nonce, expiry] of spent) {
      if (expiry >= at) break;
      spent.delete(nonce);
    }
  };
  const once = (nonce: string, at: number) => {
    forget(at);
    if (spent.has(nonce)) throw new AssertionRefused('replayed');
    spent.set(nonce, at + 2 * MAX_AGE_MS);
  };
  return {
    verify(token, body) {
      const [text, signature, rest] = token?.split('.') ?? [];
      if (!text || !signature || rest !== undefined) throw new AssertionRefused('missing or malformed');
      const given = Buffer.from(signature, 'base64url');
      const genuine = keys.some((key) => {
        const expected = mac(key, text);
        return given.length === expected.length && timingSafeEqual(given, expected);
      });
      if (!genuine) throw new AssertionRefused('signature');
      const claims = JSON.parse(Buffer.from(text, 'base64url').toString()) as Assertion;
      const at = now();
      if (claims.sub !== subgraph) throw new AssertionRefused('for another subgraph');
      if (Math.abs(at - claims.iat) > MAX_AGE_MS) {
        hearOfSkew(at - claims.iat);
        throw new AssertionRefused('stale or from the future');
      }
      if (claims.body !== body) throw new AssertionRefused('for another body');
      if (claims.actor.kind === 'SYSTEM') throw new AssertionRefused('nobody outside is the system');
      if (claims.nonce) once(claims.nonce, at);
      return claims;
    },
  };
}
