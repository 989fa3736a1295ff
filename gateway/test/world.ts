import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { plan as appointments } from '@respi/appointments/plan.js';
import { plan as cases } from '@respi/cases/plan.js';
import type { Actor } from '@respi/kit/actor.js';
import { stoppedClock } from '@respi/kit/clock.js';
import type { HouseEnv } from '@respi/kit/env.js';
import { type OpenHouse, openHouse } from '@respi/kit/house.js';
import { serveHouse } from '@respi/kit/serve.js';
import { type FaultProxy, faultProxy } from '@respi/kit/testing/fault-proxy.js';
import { migratedDatabase } from '@respi/kit/testing/migrated-database.js';
import { onDatabase } from '@respi/kit/testing/postgres.js';
import { plan as knowledge } from '@respi/knowledge/plan.js';
import { type IdentityRoom, openIdentity } from '@respi/network/identity/identity-room.js';
import { identityMigrations } from '@respi/network/identity/migrations.js';
import { plan as network } from '@respi/network/plan.js';
import { plan as training } from '@respi/training/plan.js';
import type { GatewayEnv } from '../src/env.js';
import { openGateway } from '../src/gateway.js';
import type { HouseDoor } from '../src/house-door.js';
import { HttpDoor } from '../src/http-door.js';
import { identityResolver } from '../src/identity.js';
import { inProcessDoor } from '../src/in-process-door.js';
import { Quota } from '../src/quota.js';
import { gatewayServer } from '../src/server.js';
import { TrustedDocuments } from '../src/trusted-documents.js';

/** Far beyond every deadline: what takes longer waits for ever. How long it takes is for the bench to say. */
export const HANGING_MS = 10_000;

export const PLANS = [network, cases, appointments, knowledge, training];
/** What is migrated before a world stands: the houses, and the room of identity beside the register. */
const PARTS = [...PLANS, { name: 'identity', migrations: identityMigrations }];
export type Topology = 'solo' | 'mesh';

interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers of tests are read freely
  readonly body: any;
  readonly text: string;
}

/** Gateway and five houses over one database, in either topology, with identities given by the test. */
export interface World {
  readonly url: string;
  readonly houses: ReadonlyMap<string, OpenHouse>;
  readonly doors: ReadonlyMap<string, HouseDoor>;
  readonly keys: ReadonlyMap<string, Buffer>;
  /** Mesh only: where each house listens, and the proxy before it. */
  readonly ports: ReadonlyMap<string, number>;
  readonly proxies: ReadonlyMap<string, FaultProxy>;
  readonly clock: ReturnType<typeof stoppedClock>;
  readonly database: { readonly name: string };
  signIn(actor: Actor): string;
  signOut(token: string): void;
  ask(
    query: string,
    options?: { token?: string; variables?: object; headers?: Record<string, string> },
  ): Promise<Answer>;
  close(): Promise<void>;
}

function envOf(
  house: string,
  adminUrl: string,
  name: string,
  key: Buffer,
  shared: Pick<HouseEnv, 'fieldKeys' | 'blindIndexKeys'>,
): HouseEnv {
  return {
    house,
    mode: 'test',
    appUrl: onDatabase(adminUrl, name, `${house}_app`),
    readUrl: onDatabase(adminUrl, name, `${house}_read`),
    ownerUrl: onDatabase(adminUrl, name, `${house}_owner`),
    assertionKeys: [key],
    ...shared,
    mailFrom: 'ReSPI <no-reply@example.org>',
    publicUrl: 'http://127.0.0.1:3000',
    filesDir: '.data/test-files',
    testHooks: true,
    poolSize: 4,
    poolWaitMs: 800,
  } as HouseEnv;
}

/** The room of identity beside the register, so that sign-in, `viewer` and machine clients are the real ones. */
async function standIdentity(adminUrl: string, name: string, network: OpenHouse): Promise<IdentityRoom> {
  return openIdentity(network.house, {
    appUrl: onDatabase(adminUrl, name, 'identity_app'),
    secret: randomBytes(32).toString('hex'),
  });
}

/** `mode` of the gateway alone; the houses are under test in any case. */
interface WorldOptions {
  readonly mode?: 'test' | 'production';
  readonly trustedDocuments?: string;
  /** Another composition than the committed one, by its path: that of a gateway of yesterday or tomorrow. */
  readonly supergraph?: string;
  /** Mesh only: no house answers when the gateway starts. */
  readonly isDown?: boolean;
}

/** Builds a world; every test file has its own. */
export async function makeWorld(
  topology: Topology,
  now = '2026-11-23T09:00:00Z',
  { mode = 'test', trustedDocuments, supergraph, isDown = false }: WorldOptions = {},
): Promise<World> {
  const database = await migratedDatabase(`gateway_${topology}`, PARTS);
  const clock = stoppedClock(now);
  const shared = { fieldKeys: [randomBytes(32)], blindIndexKeys: [randomBytes(32)] };
  const keys = new Map(PLANS.map(({ name }) => [name, randomBytes(32)]));
  const houses = new Map<string, OpenHouse>();
  for (const plan of PLANS) {
    const env = envOf(plan.name, database.adminUrl, database.name, keys.get(plan.name) as Buffer, shared);
    houses.set(plan.name, await openHouse(plan, env, { clock }));
  }
  const room = await standIdentity(database.adminUrl, database.name, houses.get('network') as OpenHouse);
  const servers: Server[] = [];
  const ports = new Map<string, number>();
  const proxies = new Map<string, FaultProxy>();
  const doors = new Map<string, HouseDoor>();
  for (const [name, open] of houses) {
    if (topology === 'solo') {
      doors.set(name, inProcessDoor(open));
      continue;
    }
    const server = await serveHouse(open, 0);
    servers.push(server);
    ports.set(name, (server.address() as AddressInfo).port);
    const proxy = await faultProxy(ports.get(name) as number);
    proxies.set(name, proxy);
    proxy.set({ refuse: isDown });
    doors.set(name, new HttpDoor(name, `http://127.0.0.1:${proxy.port}/graphql`));
  }
  const env = {
    mode,
    port: 0,
    host: '127.0.0.1',
    keys,
    urls: new Map(),
    testHooks: true,
    supergraph,
  } as unknown as GatewayEnv;
  const signedIn = new Map<string, Actor>();
  const identity = identityResolver(onDatabase(database.adminUrl, database.name, 'identity_resolver'), clock);
  const apollo = await openGateway(env, doors, identity.readsOnlyUntil);
  const server = await gatewayServer({
    env,
    apollo,
    doors,
    resolve: async (token, address) => signedIn.get(token) ?? identity.resolve(token, address),
    forget: identity.forget,
    issue: identity.issue,
    readsOnlyUntil: identity.readsOnlyUntil,
    quota: new Quota(identity.perMinute),
    documents: new TrustedDocuments(trustedDocuments),
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    houses,
    doors,
    keys,
    ports,
    proxies,
    clock,
    database,
    signIn(actor) {
      const token = randomBytes(32).toString('base64url');
      signedIn.set(token, actor);
      return token;
    },
    signOut: (token) => void signedIn.delete(token),
    async ask(query, { token, variables = {}, headers = {} } = {}) {
      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      });
      const text = await answer.text();
      return { status: answer.status, text, body: JSON.parse(text) };
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await apollo.stop();
      for (const one of servers) {
        one.closeAllConnections();
        one.close();
      }
      await Promise.all([...proxies.values()].map((proxy) => proxy.close()));
      await Promise.all([...doors.values()].map((door) => door.close()));
      if (topology === 'mesh') await Promise.all([...houses.values()].map((house) => house.close()));
      await identity.close();
      await room.pool.end();
      await database.drop();
    },
  };
}
