import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { gatewayEnvironment, houseEnvironment, prepareEnvironment, type Wiring } from '../run/environment.ts';
import type { loginsOf } from '../run/logins.ts';
import { freePort } from '../run/ports.ts';
import { startPostgres } from '../run/postgres.ts';
import { inRepository } from '../run/repository.ts';
import { secretsOf } from '../run/secrets.ts';
import { type Settings, settingsOf } from '../run/settings.ts';
import { start, type Target } from './measure.ts';

const HOUSES_ASKED = ['cases', 'network', 'knowledge'] as const;
const here = (file: string) => inRepository('infra', 'bench', file);

/** PostgreSQL with the data of a territory, and the contenders over it. */
export async function benchPlatform(dataDir: string, logins: typeof loginsOf) {
  process.env.RESPI_DATA_DIR = dataDir;
  process.env.RESPI_POOL_SIZE ??= '8';
  const base = settingsOf([]);
  const port = async () => freePort();
  const solo: Settings = { ...base, topology: 'solo', ports: { ...base.ports, gateway: await port() } };
  const houses = { ...base.ports.houses };
  for (const house of Object.keys(houses) as (keyof typeof houses)[]) Object.assign(houses, { [house]: await port() });
  const mesh: Settings = { ...base, topology: 'mesh', ports: { ...base.ports, gateway: await port(), houses } };
  const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres'), durable: true });
  const adminUrl = new URL(postgres.adminUrl);
  adminUrl.pathname = '/respi';
  const wire = (settings: Settings): Wiring => ({
    settings,
    secrets: secretsOf('demo', dataDir),
    adminUrl: adminUrl.href,
    smtpUrl: '',
    publicUrl: 'http://127.0.0.1:3000',
  });
  logins(solo);
  const prepared = spawnSync(process.execPath, [inRepository('infra', 'run', 'prepare.ts')], {
    env: prepareEnvironment(wire(solo)),
    encoding: 'utf8',
  });
  if (prepared.status !== 0) throw new Error(prepared.stderr);
  const postmaster = await postmasterPid(adminUrl.href);
  return {
    adminUrl: adminUrl.href,
    postgresPid: () => postmaster,
    stop: () => postgres.stop(),
    contenders: () => contenders(wire(solo), wire(mesh)),
    solo: () => alone(wire(solo)),
  };
}

/** Process id of the server: its data folder says it. */
async function postmasterPid(adminUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query<{ folder: string }>(
    `select setting as folder from pg_settings where name = 'data_directory'`,
  );
  await client.end();
  return Number(readFileSync(join(rows[0]?.folder ?? '', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Everything in one process, by itself. */
async function alone(solo: Wiring): Promise<Omit<Target, 'request'>> {
  const single = await start(inRepository('gateway', 'dist', 'src', 'solo.js'), gatewayEnvironment(solo));
  return {
    name: 'solo',
    url: `http://127.0.0.1:${solo.settings.ports.gateway}/graphql`,
    pids: single.pid ? [single.pid] : [],
  };
}

async function contenders(solo: Wiring, mesh: Wiring): Promise<Omit<Target, 'request'>[]> {
  const urlOf = (wiring: Wiring) => `http://127.0.0.1:${wiring.settings.ports.gateway}/graphql`;
  const single = await start(inRepository('gateway', 'dist', 'src', 'solo.js'), gatewayEnvironment(solo));
  const six = [];
  for (const house of Object.keys(mesh.settings.ports.houses) as (keyof typeof mesh.settings.ports.houses)[]) {
    six.push(await start(inRepository('subgraphs', house, 'dist', 'src', 'main.js'), houseEnvironment(mesh, house)));
  }
  six.push(await start(inRepository('gateway', 'dist', 'src', 'main.js'), gatewayEnvironment(mesh)));
  const limitPort = await freePort();
  const limit = await start(here('limit.ts'), { ...gatewayEnvironment(solo), BENCH_PORT: String(limitPort) });
  const ports: Record<string, number> = {};
  const stock = [];
  for (const house of HOUSES_ASKED) {
    ports[house] = await freePort();
    stock.push(
      await start(here('stock-house.ts'), {
        ...gatewayEnvironment(solo),
        BENCH_HOUSE: house,
        BENCH_PORT: String(ports[house]),
      }),
    );
  }
  const stockPort = await freePort();
  stock.push(
    await start(here('stock-gateway.ts'), {
      ...gatewayEnvironment(solo),
      BENCH_PORT: String(stockPort),
      BENCH_HOUSE_PORTS: JSON.stringify(ports),
    }),
  );
  const pids = (children: { pid?: number | undefined }[]) => children.flatMap(({ pid }) => (pid ? [pid] : []));
  return [
    { name: 'L fastify + pg', url: `http://127.0.0.1:${limitPort}/graphql`, pids: pids([limit]) },
    { name: 'S stock gateway', url: `http://127.0.0.1:${stockPort}/`, pids: pids(stock) },
    { name: 'solo', url: urlOf(solo), pids: pids([single]) },
    { name: 'mesh', url: urlOf(mesh), pids: pids(six) },
  ];
}
