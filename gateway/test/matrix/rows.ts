import { type Actor, ANONYMOUS, ROLES } from '@respi/kit/actor.js';
import { clusterUrl, onDatabase } from '@respi/kit/testing/postgres.js';
import { courier, personIn } from '@respi/kit/testing/stand.js';
import pg from 'pg';
import type { World } from '../world.js';
import { machines } from './machines.js';
import type { Relation, Row } from './oracle.js';
import { CANARY, elsewhere, me, mine, type Scene } from './places.js';
import { appointments, knowledge, training } from './rows-of-calendars-and-contents.js';
import { cases } from './rows-of-cases.js';
import { help } from './rows-of-help.js';
import { forgetting, joining } from './rows-of-joining.js';
import { meetings } from './rows-of-meetings.js';
import { network } from './rows-of-the-network.js';
import { readers as ratings, waiting } from './rows-of-waiting.js';

/* The rows that the matrix is run upon: one of every noun, in every state and relation that the oracle knows, every
   personal value marked by a canary. A new noun adds its rows here. */

/** Somebody in every role, all the same person at the same place, so that only the role differs; and the machines of their ente. */
export function readers(): Record<string, Actor> {
  const here = { personId: me, enteId: mine.ente, sportelloIds: [mine.desk], officeId: mine.office };
  const people = ROLES.map((role) => [role, personIn(role, here)] as const);
  return {
    ANONYMOUS,
    COURIER: courier,
    ...Object.fromEntries(people),
    WIDER_OPERATOR: personIn('OPERATOR', { ...here, tier: 'ALLARGATA' }),
    OPERATOR_ELSEWHERE: personIn('OPERATOR', { personId: me, enteId: elsewhere.ente, sportelloIds: [] }),
    ...machines,
  };
}

export interface Fixture {
  readonly rows: (Row & { readonly table?: string; readonly key?: string })[];
  /** Arguments of root fields, by name, in the order in which they are tried. */
  readonly arguments: Record<string, readonly unknown[]>;
  sql(house: string, text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** Writes the rows, past every wall. */
export async function makeRows(world: World): Promise<Fixture> {
  const pools = new Map<string, pg.Pool>();
  const pool = (house: string) => {
    const made =
      pools.get(house) ??
      new pg.Pool({
        connectionString: onDatabase(clusterUrl(), world.database.name),
        max: 1,
        options: `-c search_path=${house},extensions`,
      });
    if (!pools.has(house))
      pools.set(
        house,
        made.on('error', () => undefined),
      );
    return made;
  };
  const fixture: Fixture = {
    rows: [],
    arguments: {},
    sql: async (house, text, values = []) => (await pool(house).query(text, values)).rows,
    close: async () => void (await Promise.all([...pools.values()].map((one) => one.end()))),
  };
  const put = (house: string, table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row);
    const places = names.map((_name, at) => `$${at + 1}`);
    return fixture.sql(house, `insert into "${table}" (${names}) values (${places})`, Object.values(row));
  };
  const say = (noun: string, row: string, relation: Relation, state = '-', table?: string, key = 'id') =>
    fixture.rows.push({ noun, id: row, relation, state, ...(table ? { table, key } : {}) });
  const seal = (house: string, text: string) => world.houses.get(house)?.house.cipher.seal(text) ?? '';
  const scene: Scene = { fixture, put, say, seal };
  await network(scene);
  await joining(scene);
  await forgetting(scene);
  const numbers = await cases(scene);
  await help(scene);
  await appointments(scene);
  await waiting(scene);
  await training(scene);
  await meetings(scene);
  await knowledge(scene);
  await ratings(scene);
  Object.assign(fixture.arguments, { registryNumber: numbers, text: [CANARY] });
  return fixture;
}
