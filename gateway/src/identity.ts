import { createHash } from 'node:crypto';
import type { Actor } from '@respi/kit/actor.js';
import type { Clock } from '@respi/kit/clock.js';
import pg from 'pg';

/** Who a token is, or null when it is nobody's (any more). */
export type ResolveIdentity = (token: string) => Promise<Actor | null>;

/** Resolves tokens, and forgets what it remembers of one after a command may have changed who it is. */
export interface Identity {
  readonly resolve: ResolveIdentity;
  forget(token: string): void;
  close(): Promise<void>;
}

/** How long an answer is believed: well within the five seconds of I7. */
const FRESH_MS = 2_000;
/** How long an answer outlives a database that is down: revocation stays within five seconds. */
const STALE_MS = 4_500;
const MAX_REMEMBERED = 5_000;

interface Remembered {
  readonly at: number;
  readonly actor: Actor | null;
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
  };

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
  const underWay = new Map<string, Promise<Actor | null>>();
  const ask = async (hash: string): Promise<Actor | null> => {
    const { rows } = await pool.query<{ actor: Actor | null }>({
      name: 'identity.resolve',
      text: 'select identity.resolve($1, $2) as actor',
      values: [hash, clock.now()],
    });
    const actor = actorOf(rows[0]?.actor ?? null);
    if (remembered.size >= MAX_REMEMBERED) remembered.delete(remembered.keys().next().value ?? '');
    remembered.delete(hash);
    remembered.set(hash, { at: now(), actor });
    return actor;
  };
  return {
    async resolve(token) {
      const hash = tokenHash(token);
      const known = remembered.get(hash);
      if (known && now() - known.at < FRESH_MS) return known.actor;
      const asked = underWay.get(hash) ?? ask(hash).finally(() => underWay.delete(hash));
      underWay.set(hash, asked);
      return asked.catch((error: unknown) => {
        if (known && now() - known.at < STALE_MS) return known.actor;
        throw error;
      });
    },
    forget: (token) => void remembered.delete(tokenHash(token)),
    close: () => pool.end(),
  };
}
