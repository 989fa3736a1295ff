import { randomBytes, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExecutionResult, parse } from 'graphql';
import pg from 'pg';
import { type Actor, ANONYMOUS, type Role, SYSTEM } from '../src/actor.js';
import { bodyHash, signAssertion } from '../src/assertion.js';
import { stoppedClock } from '../src/clock.js';
import { type HouseContext, houseContext } from '../src/context.js';
import type { HouseEnv } from '../src/env.js';
import { isMutation, type OpenHouse, openHouse } from '../src/house.js';
import type { HousePlan } from '../src/subgraph.js';
import { migratedDatabase } from './migrated-database.js';
import { onDatabase } from './postgres.js';

/** A house under test: real schema, real doors, real PostgreSQL, a clock that stands still. */
export interface TestHouse {
  readonly open: OpenHouse;
  readonly env: HouseEnv;
  readonly clock: ReturnType<typeof stoppedClock>;
  /** Its database, as the superuser. */
  readonly adminUrl: string;
  /** Asks as an actor, through assertion and doors. */
  // biome-ignore lint/suspicious/noExplicitAny: answers of tests are read freely
  ask(actor: Actor, source: string, variables?: Record<string, unknown>): Promise<ExecutionResult<any>>;
  /** SQL as the superuser, past every wall. */
  // biome-ignore lint/suspicious/noExplicitAny: rows of tests are read freely
  sql(text: string, values?: unknown[]): Promise<any[]>;
  /** Context of an actor, to call commands without GraphQL. */
  context(actor: Actor): HouseContext;
  close(): Promise<void>;
}

export const TEST_NOW = '2026-11-23T09:00:00Z';

/** Stands a house on a database of its own, migrated to head. */
export async function stand(plan: HousePlan, options: { now?: string } = {}): Promise<TestHouse> {
  const database = await migratedDatabase(plan.name, [plan]);
  const url = (role: string) => onDatabase(database.adminUrl, database.name, `${plan.name}_${role}`);
  const key = randomBytes(32);
  const env: HouseEnv = {
    house: plan.name,
    mode: 'test',
    appUrl: url('app'),
    readUrl: url('read'),
    ownerUrl: url('owner'),
    assertionKeys: [key],
    fieldKeys: [randomBytes(32)],
    blindIndexKeys: [randomBytes(32)],
    mailFrom: 'ReSPI <no-reply@example.org>',
    publicUrl: 'http://127.0.0.1:3000',
    filesDir: join(tmpdir(), `respi-files-${randomUUID()}`),
    testHooks: true,
    poolSize: 6,
    // races queue on purpose: a busy machine must not turn their losers into OVERLOADED
    poolWaitMs: 20_000,
  } as HouseEnv;
  const clock = stoppedClock(options.now ?? TEST_NOW);
  const open = await openHouse(plan, env, { clock });
  const admin = new pg.Pool({
    connectionString: database.adminUrl,
    max: 2,
    options: `-c search_path=${plan.name},extensions`,
  });
  admin.on('error', () => undefined);
  return {
    open,
    env,
    clock,
    adminUrl: database.adminUrl,
    async ask(actor, source, variables = {}) {
      const document = parse(source);
      const claims = {
        sub: plan.name,
        actor,
        requestId: randomUUID(),
        locale: 'it',
        body: bodyHash(source, JSON.stringify(variables)),
      };
      const assertion = signAssertion(key, claims, { mutation: isMutation(document) });
      return open.execute({ assertion, query: source, document, variables: structuredClone(variables) });
    },
    sql: async (text, values = []) => (await admin.query(text, values)).rows,
    context: (actor) => houseContext(open.house, { actor, requestId: randomUUID(), locale: 'it', mayWrite: true }),
    async close() {
      await open.close();
      await admin.end();
      await database.drop();
    },
  };
}

/** A person in a context of their own, unless told otherwise. */
export const personIn = (roles: Role | Role[], over: Partial<Actor> = {}): Actor => ({
  ...ANONYMOUS,
  kind: 'PERSON',
  personId: randomUUID(),
  sessionId: randomUUID(),
  contextId: randomUUID(),
  enteId: randomUUID(),
  roles: Array.isArray(roles) ? roles : [roles],
  tier: 'RISTRETTA',
  epoch: 1,
  ...over,
});

export const anonymous = ANONYMOUS;
export const system = SYSTEM;
export const courier: Actor = { ...ANONYMOUS, kind: 'COURIER', scopes: ['test'] };
export const key = (): string => randomUUID();
