import { type Actor, SYSTEM } from '@respi/kit/actor.js';
import type { House } from '@respi/kit/context.js';
import { sessionVariables } from '@respi/kit/read-session.js';
import pg from 'pg';
import { type IdentityEnv, identityEnv } from '../env.js';

export type Query = <T extends object>(text: string, values?: readonly unknown[]) => Promise<T[]>;

/** The database of identity: a role of its own, which the other rooms do not hold. */
export interface IdentityRoom {
  readonly env: IdentityEnv;
  readonly pool: pg.Pool;
  /** As the room itself: what happens before anybody is known. */
  readonly sql: Query;
  /** As the person, under row-level security: one transaction. */
  as<T>(actor: Actor, act: (sql: Query) => Promise<T>): Promise<T>;
  /** The clock of sessions, codes and throttles: the real one, as for signatures, whatever a test does to the calendar. */
  now(): Date;
}

const rooms = new WeakMap<House, IdentityRoom>();

const queryOn =
  (client: pg.Pool | pg.PoolClient): Query =>
  async (text, values = []) =>
    (await client.query(text, [...values])).rows as never;

/** Opens the room of a house; `identityOf` does it by the environment on the first call. */
export function openIdentity(house: House, env: IdentityEnv): IdentityRoom {
  const pool = new pg.Pool({
    connectionString: env.appUrl,
    max: house.env.poolSize,
    connectionTimeoutMillis: 800,
    query_timeout: 5_000,
    keepAlive: true,
    allowExitOnIdle: true,
    options: '-c respi.kind=SYSTEM',
  });
  pool.on('error', () => undefined);
  const room: IdentityRoom = {
    env,
    pool,
    sql: queryOn(pool),
    now: () => new Date(),
    async as(actor, act) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        for (const [name, value] of Object.entries(sessionVariables(actor))) {
          await client.query('select set_config($1, $2, true)', [name, value]);
        }
        const outcome = await act(queryOn(client));
        await client.query('commit');
        client.release();
        return outcome;
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
  };
  rooms.set(house, room);
  return room;
}

export const identityOf = (house: House): IdentityRoom => rooms.get(house) ?? openIdentity(house, identityEnv());

/** The room's own hand, where an act is made of several statements. */
export const asRoom = <T>(room: IdentityRoom, act: (sql: Query) => Promise<T>): Promise<T> => room.as(SYSTEM, act);
