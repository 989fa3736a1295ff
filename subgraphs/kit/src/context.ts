import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type pg from 'pg';
import type { Actor } from './actor.js';
import type { Bell } from './bell.js';
import type { Clock } from './clock.js';
import type { HouseEnv } from './env.js';
import type { FieldCipher } from './field-cipher.js';
import type { Log } from './log.js';
import { type ReadFrame, ReadSession, sessionVariables } from './read-session.js';

/** What a running house owns; made once by the factory. */
export interface House {
  readonly name: string;
  readonly env: HouseEnv;
  readonly orm: MikroORM;
  readonly pool: pg.Pool;
  readonly cipher: FieldCipher;
  readonly clock: Clock;
  readonly log: Log;
  /** Rings when something may have been posted. */
  readonly posted: Bell;
}

/** What a resolver, a read or a command is given. */
export interface HouseContext {
  readonly house: House;
  readonly actor: Actor;
  readonly requestId: string;
  /** Language of the reader, BCP 47. */
  readonly locale: string;
  /** Network prefix of the caller; null when unknown. */
  readonly network: string | null;
  readonly clock: Clock;
  /** Whether the assertion carried a nonce: without one nothing is written. */
  readonly mayWrite: boolean;
  /** Reads of this request, under row-level security. */
  readonly db: ReadSession;
  /** DataLoader of this request, by name: batches what one tick asks for (trap B.7). */
  loader<K, V>(name: string, batch: (keys: readonly K[]) => Promise<readonly V[]>): DataLoader<K, V>;
  /** Forgets what was read: after a command, a second mutation of the same document must read again. */
  forget(): void;
}

export interface Caller {
  readonly actor: Actor;
  readonly requestId: string;
  readonly locale: string;
  readonly operation?: string | null;
  readonly mayWrite?: boolean;
  readonly network?: string | null;
}

/** Context of one request to one house. */
export function houseContext(house: House, caller: Caller): HouseContext {
  const { actor, requestId, locale } = caller;
  const frame: ReadFrame = { actor, requestId, operation: caller.operation ?? null, now: house.clock.now() };
  const loaders = new Map<string, unknown>();
  return {
    house,
    actor,
    requestId,
    locale,
    network: caller.network ?? null,
    clock: house.clock,
    mayWrite: caller.mayWrite ?? false,
    db: new ReadSession(house.pool, frame),
    loader<K, V>(name: string, batch: (keys: readonly K[]) => Promise<readonly V[]>) {
      const found = loaders.get(name) as DataLoader<K, V> | undefined;
      if (found) return found;
      const made = new DataLoader<K, V>(batch, { maxBatchSize: 500 });
      loaders.set(name, made);
      return made;
    },
    forget: () => loaders.clear(),
  };
}

/** EntityManager of one command: its own fork, with the actor's row-level security (traps 8, 9 of security.md). */
export const writerFor = (house: House, actor: Actor): EntityManager =>
  house.orm.em.fork({ session: { variables: sessionVariables(actor) } }) as EntityManager;
