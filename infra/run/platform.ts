import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { keepLog } from '../backup/log-keeper.ts';
import { sourceOf } from '../backup/open-database.ts';
import { startDesk } from './desk/desk.ts';
import { prepareEnvironment, type Wiring } from './environment.ts';
import { type Login, loginsOf } from './logins.ts';
import { dataFolder, type RunningPostgres, startPostgres } from './postgres.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { compilerProgram, serverPrograms, webProgram } from './programs.ts';
import type { Progress } from './progress.ts';
import { inRepository } from './repository.ts';
import { secretsOf } from './secrets.ts';
import type { Settings } from './settings.ts';
import { type Program, type Supervised, supervise } from './supervisor.ts';
import { spoolOf } from './wal-spool.ts';

/** A platform that answers. */
export interface Platform {
  readonly publicUrl: string;
  readonly gatewayUrl: string;
  readonly deskUrl: string | null;
  /** Administrator's address of its database, for measurements. */
  readonly adminUrl: string;
  readonly logins: readonly Login[];
  /** The processes by name, for tests that end one. */
  readonly processes: ReadonlyMap<string, Supervised>;
  /** Drains and ends everything, PostgreSQL last. */
  stop(): Promise<void>;
}

/** Brings up PostgreSQL, the data, the desk of the demonstration, the gateway with the houses, and the web. */
export async function startPlatform(settings: Settings, progress: Progress): Promise<Platform> {
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o711 });
  const endings: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of endings.splice(0).reverse()) await end();
  };
  try {
    return await bringUp(settings, progress, endings, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function bringUp(
  settings: Settings,
  progress: Progress,
  endings: (() => Promise<void>)[],
  stop: () => Promise<void>,
): Promise<Platform> {
  const postgres = await progress.step('PostgreSQL', () => keepPostgres(settings, progress, endings));
  const wiring = wire(settings, postgres);
  if (process.env.RESPI_WAL_DIR) endings.push(await keepsLog(wiring, postgres, progress));
  const logins = loginsOf(settings);
  await progress.step('roles, schemas and data', () => prepare(wiring, progress));
  if (settings.mode !== 'production') {
    const desk = await startDesk(settings, logins, wiring.publicUrl, wiring.secrets);
    endings.push(() => desk.close());
  }
  const processes = new Map<string, Supervised>();
  const start = (program: Program) => {
    const child = supervise(program, (line) => progress.say(`! ${line}`));
    processes.set(program.name, child);
    return child;
  };
  endings.push(() => endInOrder(processes));
  if (settings.watch) start(compilerProgram());
  const servers = serverPrograms(wiring).map(start);
  const web = settings.web ? start(webProgram(wiring)) : null;
  await progress.step(`gateway and houses (${settings.topology})`, () =>
    Promise.all(servers.map((server) => server.ready)),
  );
  if (web) await progress.step('web', () => web.ready);
  const { desk, gateway } = settings.ports;
  const deskUrl = settings.mode === 'production' ? null : `http://127.0.0.1:${desk}`;
  return {
    publicUrl: wiring.publicUrl,
    gatewayUrl: `http://127.0.0.1:${gateway}/graphql`,
    deskUrl,
    adminUrl: wiring.adminUrl,
    logins,
    processes,
    stop,
  };
}

/** Nobody asks any more, then nobody answers any more: web, gateway, houses. */
async function endInOrder(processes: ReadonlyMap<string, Supervised>): Promise<void> {
  await Promise.all([processes.get('web')?.stop(), processes.get('compiler')?.stop()]);
  await processes.get('gateway')?.stop();
  await Promise.all([...processes.values()].map((process) => process.stop()));
}

/** PostgreSQL, started again on the same port when it dies unasked. */
async function keepPostgres(
  settings: Settings,
  progress: Progress,
  endings: (() => Promise<void>)[],
): Promise<RunningPostgres> {
  const options = { dataDir: join(settings.dataDir, 'postgres'), durable: settings.mode !== 'test' };
  const first = await startPostgres({
    ...options,
    ...(settings.ports.postgres ? { port: settings.ports.postgres } : {}),
  });
  let current = first;
  let isWanted = true;
  const watch = async () => {
    await current.ended;
    if (!isWanted) return;
    progress.say('! PostgreSQL ended; it is started again');
    current = await startPostgres({ ...options, port: first.port });
    void watch().catch(lost);
  };
  const lost = (error: Error) => progress.say(`! PostgreSQL is lost: ${error.message}`);
  void watch().catch(lost);
  endings.push(async () => {
    isWanted = false;
    await current.stop();
  });
  return first;
}

/** Seals the log of the embedded PostgreSQL into a folder, as long as the platform runs (I17). */
async function keepsLog(
  { settings }: Wiring,
  { adminUrl }: RunningPostgres,
  progress: Progress,
): Promise<() => Promise<void>> {
  const walDir = process.env.RESPI_WAL_DIR as string;
  if (process.env.DATABASE_URL)
    throw new Error('RESPI_WAL_DIR: the log of DATABASE_URL is kept by whoever runs that server');
  const spool = spoolOf(dataFolder(join(settings.dataDir, 'postgres'), postgresBinaries()));
  const { filesDir, key } = sourceOf(settings, adminUrl).source;
  const keeper = await keepLog({ adminUrl, spool, filesDir, key, walDir }, (line) => progress.say(line));
  return () => keeper.stop();
}

function wire(settings: Settings, postgres: RunningPostgres): Wiring {
  const adminUrl = new URL(postgres.adminUrl);
  if (!process.env.DATABASE_URL) adminUrl.pathname = '/respi';
  const isProduction = settings.mode === 'production';
  return {
    settings,
    secrets: secretsOf(settings.mode, settings.dataDir),
    adminUrl: adminUrl.href,
    smtpUrl: isProduction ? (process.env.RESPI_SMTP_URL ?? '') : `smtp://127.0.0.1:${settings.ports.smtp}`,
    publicUrl: process.env.RESPI_PUBLIC_URL ?? `http://127.0.0.1:${settings.ports.web}`,
  };
}

async function prepare(wiring: Wiring, progress: Progress): Promise<void> {
  const child = spawn(process.execPath, [inRepository('infra', 'run', 'prepare.ts')], {
    env: prepareEnvironment(wiring),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [code, said, failed] = await Promise.all([
    new Promise((settle) => child.once('exit', settle).once('error', settle)),
    text(child.stdout),
    text(child.stderr),
  ]);
  if (code !== 0) {
    const isOlder = failed.includes('was applied with another text') && wiring.settings.mode === 'demo';
    const hint = isOlder
      ? '\nThese data were made by an unfinished version of this code: npm run reset begins anew.'
      : '';
    throw new Error(`The data could not be prepared\n${said}${failed}${hint}`);
  }
  for (const line of said.split('\n').filter((line) => line && !line.startsWith('{'))) progress.say(`    ${line}`);
}
