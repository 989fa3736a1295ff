import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { HOUSES } from '@respi/kit/provision.js';
import { type Barrier, barrierBefore } from '@respi/kit/testing/barrier.js';
import { migratedDatabase } from '@respi/kit/testing/migrated-database.js';
import { onDatabase } from '@respi/kit/testing/postgres.js';
import pg from 'pg';
import { Pool } from 'undici';
import { PLANS } from './world.js';

/** Two whole platforms, each a process of its own, over one database: no lock in memory can help. */
export interface TwoSolos {
  sql(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** Posts to one of the two; answers the HTTP status beside the body. */
  // biome-ignore lint/suspicious/noExplicitAny: answers of contenders are read freely
  post(which: number, query: string, variables: object): Promise<{ status: number; body: any }>;
  /** Lets contenders meet before the first of them writes its claim. */
  readonly barrier: Barrier;
  /** Ends one of the two without warning, or starts it again. */
  kill(which: number): Promise<void>;
  revive(which: number): Promise<void>;
  close(): Promise<void>;
}

/** A port below those that the system gives to connections going out, which may take it before the solo listens. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const port = randomInt(10_240, 32_000);
    const server = createServer().once('error', () => resolve(freePort()));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(port)));
  });

/** Connections to each process: as many as the contenders that it gets at once. */
const CONNECTIONS = 24;

export async function twoSolos(label: string): Promise<TwoSolos> {
  const database = await migratedDatabase(label, PLANS);
  const address = (role: string) => onDatabase(database.adminUrl, database.name, role);
  const hex = () => randomBytes(32).toString('hex');
  const shared: Record<string, string> = {
    RESPI_MODE: 'test',
    RESPI_FIELD_KEY: hex(),
    RESPI_BLIND_INDEX_KEY: hex(),
    RESPI_IDENTITY_RESOLVER_URL: address('identity_resolver'),
    RESPI_POOL_SIZE: '20',
    RESPI_POOL_WAIT_MS: '60000',
    RESPI_LOG_LEVEL: 'silent',
    APOLLO_TELEMETRY_DISABLED: 'true',
  };
  for (const house of HOUSES) {
    const name = house.toUpperCase();
    shared[`RESPI_${name}_APP_URL`] = address(`${house}_app`);
    shared[`RESPI_${name}_READ_URL`] = address(`${house}_read`);
    shared[`RESPI_ASSERTION_KEY_${name}`] = hex();
  }
  const ports = [await freePort(), await freePort()];
  const pools = ports.map(
    (port) => new Pool(`http://127.0.0.1:${port}`, { connections: CONNECTIONS, headersTimeout: 90_000 }),
  );
  const children: (ChildProcess | null)[] = [null, null];
  const start = async (which: number): Promise<void> => {
    const solo = new URL('../src/solo.js', import.meta.url).pathname;
    const env = { ...process.env, ...shared, RESPI_GATEWAY_PORT: String(ports[which]) };
    children[which] = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', solo], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    for (let attempt = 0; attempt < 240; attempt += 1) {
      const answer = await two.post(which, '{ __typename }', {}).catch(() => null);
      if (answer?.status === 200) return;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error(`solo ${which} does not answer`);
  };
  const admin = new pg.Pool({
    connectionString: database.adminUrl,
    max: 2,
    options: '-c search_path=appointments,extensions',
  });
  admin.on('error', () => undefined);
  const barrier = await barrierBefore(database.adminUrl, 'appointments.claim');
  const two: TwoSolos = {
    barrier,
    sql: async (text, values = []) => (await admin.query(text, values)).rows,
    async post(which, query, variables) {
      const pool = pools[which] as Pool;
      const { statusCode, body } = await pool.request({
        path: '/graphql',
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify({ query, variables }),
      });
      return { status: statusCode, body: await body.json() };
    },
    async kill(which) {
      const child = children[which];
      if (!child || child.exitCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    },
    revive: (which) => start(which),
    async close() {
      await Promise.all([two.kill(0), two.kill(1)]);
      await Promise.all(pools.map((pool) => pool.destroy()));
      await barrier.close();
      await admin.end();
      await database.drop();
    },
  };
  await Promise.all([start(0), start(1)]);
  return two;
}

export interface OpenAgenda {
  readonly purposeId: string;
  /** Start of the place of a round, fresh every time. */
  place(round: number): string;
}

const HALF_HOUR_MS = 30 * 60_000;
const PER_DAY = 44;

/** An agenda with one counter that never closes, on which no rule refuses a place of the coming year. */
export async function openAgenda(two: TwoSolos): Promise<OpenAgenda> {
  const [agendaId, purposeId] = [randomUUID(), randomUUID()];
  await two.sql(
    `insert into agenda (id, code, name, office_id, is_public, counters) values ($1, 'gara', 'Gara', $2, true, 1)`,
    [agendaId, randomUUID()],
  );
  await two.sql(
    `insert into purpose (id, agenda_id, code, position, title, duration_minutes, min_lead_days, max_lead_days, cutoff_hours)
     values ($1, $2, 'gara', 1, '{"it": "Gara"}', 30, 1, 365, 0)`,
    [purposeId, agendaId],
  );
  await two.sql(
    `insert into agenda_window (id, agenda_id, weekday, opens, closes, valid_from, counters, public_counters)
     select gen_random_uuid(), $1, day, '00:00', '23:55', '2020-01-01', 1, 1 from generate_series(1, 7) day`,
    [agendaId],
  );
  const midnight = Math.floor(Date.now() / 86_400_000) * 86_400_000 + 3 * 86_400_000;
  return {
    purposeId,
    place: (round) =>
      new Date(midnight + Math.floor(round / PER_DAY) * 86_400_000 + (round % PER_DAY) * HALF_HOUR_MS).toISOString(),
  };
}
