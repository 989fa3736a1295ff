import { createHash, randomBytes } from 'node:crypto';
import { BlockList, isIPv6 } from 'node:net';
import type { Actor } from '@respi/kit/actor.js';
import type { Clock } from '@respi/kit/clock.js';
import pg from 'pg';
import { type ReadsOnlyUntil, readsOnly } from './read-only.js';

/** Who a token is, or null when it is nobody's (any more), or comes from where its client may not be (G2). */
export type ResolveIdentity = (token: string, address?: string | null) => Promise<Actor | null>;

/** What a machine client asks with (RFC 6749 section 4.4). */
export interface TokenRequest {
  readonly clientId: string;
  readonly secret: string;
  /** Scopes wanted; null for all of the client's own. */
  readonly scopes: readonly string[] | null;
  readonly address: string | null;
}

/** A token of a machine client, or why there is none; null when it is not a client that may come in now. */
export type IssuedToken = { token: string; expiresIn: number; scopes: string[] } | { error: 'invalid_scope' } | null;
export type IssueToken = (request: TokenRequest) => Promise<IssuedToken>;

/** Resolves tokens, and forgets what it remembers of one after a command may have changed who it is. */
export interface Identity {
  readonly resolve: ResolveIdentity;
  readonly issue: IssueToken;
  /** Until when nothing may be changed (I19). */
  readonly readsOnlyUntil: ReadsOnlyUntil;
  /** Requests in a minute that a machine client may make; null for people. */
  perMinute(token: string): number | null;
  forget(token: string): void;
  close(): Promise<void>;
}

/** How long an answer is believed: well within the five seconds of I7. */
const FRESH_MS = 2_000;
/** How long an answer outlives a database that is down: revocation stays within five seconds. */
const STALE_MS = 4_500;
const MAX_REMEMBERED = 5_000;

/** What the database tells beside the actor of a machine client. */
type Found = Actor & { readonly networks?: readonly string[]; readonly perMinute?: number };

interface Remembered {
  readonly at: number;
  readonly actor: Actor | null;
  readonly reach: (address: string | null) => boolean;
  readonly perMinute: number | null;
}

/** The fields of an actor and no others: nothing else of what the database knows is signed. */
const actorOf = (found: Actor | null): Actor | null =>
  found && {
    kind: found.kind,
    personId: found.personId,
    sessionId: found.sessionId,
    contextId: found.contextId,
    enteId: found.enteId,
    sportelloIds: found.sportelloIds,
    officeId: found.officeId,
    roles: found.roles,
    scopes: found.scopes,
    tier: found.tier,
    epoch: found.epoch,
    ...(found.supporterId ? { supporterId: found.supporterId } : {}),
    ...(found.isMultiplier ? { isMultiplier: true } : {}),
    ...(found.rights ? { rights: found.rights } : {}),
  };

/** Whether an address lies in the networks of a client; none named means any. */
function reachOf(networks: readonly string[]): (address: string | null) => boolean {
  if (networks.length === 0) return () => true;
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    list.addSubnet(address, Number(bits), isIPv6(address) ? 'ipv6' : 'ipv4');
  }
  return (address) => address !== null && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * Resolves tokens by one prepared call to `identity.resolve`, under a database role that can do nothing else, so
 * that a dead network process signs nobody out (design §3).
 */
export function identityResolver(url: string, clock: Clock, now: () => number = Date.now): Identity {
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: 800,
    query_timeout: 2_000,
    keepAlive: true,
  });
  pool.on('error', () => undefined);
  const remembered = new Map<string, Remembered>();
  const underWay = new Map<string, Promise<Remembered>>();
  const ask = async (hash: string): Promise<Remembered> => {
    const { rows } = await pool.query<{ actor: Found | null }>({
      name: 'identity.resolve',
      text: 'select identity.resolve($1, $2) as actor',
      values: [hash, clock.now()],
    });
    const found = rows[0]?.actor ?? null;
    const fresh = {
      at: now(),
      actor: actorOf(found),
      reach: reachOf(found?.networks ?? []),
      perMinute: found?.perMinute ?? null,
    };
    if (remembered.size >= MAX_REMEMBERED) remembered.delete(remembered.keys().next().value ?? '');
    remembered.delete(hash);
    remembered.set(hash, fresh);
    return fresh;
  };
  const pause = async (at: Date): Promise<Date | null> => {
    const { rows } = await pool.query<{ until: Date | null }>({
      name: 'identity.reads-only',
      text: 'select identity.reads_only_until($1) as until',
      values: [at],
    });
    return rows[0]?.until ?? null;
  };
  return {
    readsOnlyUntil: readsOnly(pause, clock, now),
    async resolve(token, address = null) {
      const hash = tokenHash(token);
      const known = remembered.get(hash);
      const within = ({ actor, reach }: Remembered) => (reach(address) ? actor : null);
      if (known && now() - known.at < FRESH_MS) return within(known);
      const asked = underWay.get(hash) ?? ask(hash).finally(() => underWay.delete(hash));
      underWay.set(hash, asked);
      return asked.then(within, (error: unknown) => {
        if (known && now() - known.at < STALE_MS) return within(known);
        throw error;
      });
    },
    async issue({ clientId, secret, scopes, address }) {
      const token = `respi_token_${randomBytes(32).toString('base64url')}`;
      const { rows } = await pool.query<{ issued: { expiresIn: number; scopes: string[]; error?: string } | null }>({
        name: 'identity.issue',
        text: 'select identity.issue_machine_token($1, $2, $3, $4, $5, $6) as issued',
        values: [clientId, tokenHash(secret), scopes, tokenHash(token), address, clock.now()],
      });
      const issued = rows[0]?.issued;
      if (!issued) return null;
      if (issued.error) return { error: 'invalid_scope' };
      return { token, expiresIn: issued.expiresIn, scopes: issued.scopes };
    },
    perMinute: (token) => remembered.get(tokenHash(token))?.perMinute ?? null,
    forget: (token) => void remembered.delete(tokenHash(token)),
    close: () => pool.end(),
  };
}
