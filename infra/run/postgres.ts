import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './ports.ts';
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries.ts';
import { ensureCluster, SUPERUSER } from './postgres-cluster.ts';
import { canEnter } from './unprivileged.ts';
import { spooling } from './wal-spool.ts';

/** A PostgreSQL that answers. */
export interface RunningPostgres {
  /** Connection of the superuser to the database `postgres`. */
  readonly adminUrl: string;
  readonly host: string;
  readonly port: number;
  /** Settles when the server ends, asked or not. */
  readonly ended: Promise<void>;
  /** Ends it, data written; immediate after 20 s. */
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Where the data live; under another folder when PostgreSQL's account cannot enter this one (see dataFolder). */
  readonly dataDir: string;
  /** Loopback port; a free one when absent. */
  readonly port?: number;
  /** false only for data that may be lost: tests. */
  readonly durable: boolean;
  /** More settings, `name=value`: of a recovery. */
  readonly settings?: readonly string[];
  /** How long it may take until it answers; a minute, for a crash recovery may come first. */
  readonly patienceMs?: number;
}

const EPHEMERAL_PREFIX = 'respi-test-pg-';
const DURABLE = ['synchronous_commit=on', 'max_connections=300', 'shared_buffers=256MB'];
const EPHEMERAL = [
  'fsync=off',
  'full_page_writes=off',
  'max_connections=500',
  'shared_buffers=256MB',
  'autovacuum_naptime=5min',
];
const ALWAYS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'jit=off',
  'random_page_cost=1.1',
  'password_encryption=scram-sha-256',
  'timezone=UTC',
  'log_timezone=UTC',
  'lc_messages=C',
];

/** The platform's PostgreSQL: DATABASE_URL where it is set, else the embedded one. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const given = process.env.DATABASE_URL;
  return given ? external(given) : startEmbedded(options);
}

/** A cluster for tests in a temporary folder: fast, not durable, gone when stopped. */
export async function startEphemeralPostgres(): Promise<RunningPostgres> {
  sweepForgotten();
  const folder = mkdtempSync(join(tmpdir(), EPHEMERAL_PREFIX));
  const { identity } = postgresBinaries();
  if (identity) chownSync(folder, identity.uid, identity.gid);
  const running = await startEmbedded({ dataDir: join(folder, 'data'), durable: false });
  return {
    ...running,
    stop: async () => {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Removes what killed test runs left behind; a cluster that still serves is another run's. */
function sweepForgotten(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(EPHEMERAL_PREFIX))) {
    const folder = join(tmpdir(), name);
    const settled = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 600_000;
    if (settled && !serverPid(join(folder, 'data'))) rmSync(folder, { recursive: true, force: true });
  }
}

/** Where the data of `wanted` really live: elsewhere when the account that PostgreSQL runs as cannot enter the checkout. */
export function dataFolder(wanted: string, binaries: PostgresBinaries): string {
  const parent = dirname(resolve(wanted));
  mkdirSync(parent, { recursive: true, mode: 0o711 });
  if (canEnter(parent, binaries.identity)) return resolve(wanted);
  const name = createHash('sha256').update(resolve(wanted)).digest('hex').slice(0, 12);
  const folder = join('/var/lib/respi', `data-${name}`);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  return join(folder, 'postgres');
}

async function external(url: string): Promise<RunningPostgres> {
  await answers(url);
  const { hostname, port } = new URL(url);
  return {
    adminUrl: url,
    host: hostname,
    port: Number(port || 5432),
    ended: new Promise(() => {}),
    stop: async () => {},
  };
}

async function startEmbedded(options: PostgresOptions): Promise<RunningPostgres> {
  const binaries = postgresBinaries();
  const dataDir = dataFolder(options.dataDir, binaries);
  const passwordFile = `${resolve(options.dataDir)}.password`;
  await stopOrphan(dataDir);
  ensureCluster(binaries, dataDir, passwordFile, options.durable);
  const password = readFileSync(passwordFile, 'utf8').trim();
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const server = launch(binaries, dataDir, port, options);
    const adminUrl = `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;
    const ready = await Promise.race([
      answers(adminUrl, server, options.patienceMs).then(
        () => true,
        (error: Error) => {
          if (server.hasEnded()) return false;
          throw error;
        },
      ),
      server.ended.then(() => false),
    ]);
    if (ready) return { adminUrl, host: '127.0.0.1', port, ended: server.ended, stop: server.stop };
    const lost = options.port === undefined && server.lastWords().includes('Address already in use');
    if (!lost || attempt === 5) throw new Error(`PostgreSQL did not start: ${server.lastWords()}`);
  }
}

/* The server outlives a Ctrl-C of the terminal (own session) but not the launcher: a shell holds the other end of a
   pipe, and when the launcher is gone, however it went, the pipe closes and the shell asks the server to stop. */
const LEASH = [
  'exec 3<&0',
  '"$@" 3<&- & server=$!',
  '( read -r _; kill -INT $server ) <&3 >/dev/null 2>&1 & leash=$!',
  'wait $server; code=$?; kill $leash 2>/dev/null; exit $code',
].join('\n');

function launch(
  binaries: PostgresBinaries,
  dataDir: string,
  port: number,
  { durable, settings: more = [] }: PostgresOptions,
) {
  const logFile = `${dataDir}.log`;
  const log = openSync(logFile, (statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000 ? 'w' : 'a');
  const from = statSync(logFile).size;
  const kept = durable ? [...DURABLE, ...spooling(binaries, dataDir)] : EPHEMERAL;
  const settings = [...ALWAYS, ...kept, ...more].flatMap((setting) => ['-c', setting]);
  const command = [binaries.postgres, '-D', dataDir, '-p', String(port), ...settings];
  const leashed = process.platform === 'win32' ? command : ['/bin/sh', '-c', LEASH, 'postgres', ...command];
  const child = spawn(leashed[0] as string, leashed.slice(1), {
    ...binaries.identity,
    cwd: '/',
    detached: true,
    stdio: ['pipe', log, log],
    env: { PATH: process.env.PATH ?? '' },
  });
  closeSync(log);
  child.stdin?.on('error', () => {});
  let isOver = false;
  const ended = new Promise<void>((settle) => {
    child.once('exit', () => settle());
    child.once('error', () => settle());
  }).then(() => {
    isOver = true;
  });
  return {
    ended,
    hasEnded: () => isOver,
    stop: () => stopServer(child, dataDir, ended),
    lastWords: () => readFileSync(logFile).subarray(from).toString().trim().slice(-2_000),
  };
}

async function stopServer(child: ChildProcess, dataDir: string, ended: Promise<void>): Promise<void> {
  if (process.platform === 'win32') child.kill();
  child.stdin?.end();
  const inTime = await Promise.race([ended.then(() => true), delay(20_000, false, { ref: false })]);
  if (inTime) return;
  signalServer(dataDir, 'SIGQUIT');
  await ended;
}

/** Asks until the server answers, or has ended. */
async function answers(
  url: string,
  server?: { lastWords(): string; hasEnded(): boolean },
  patienceMs = 60_000,
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    try {
      await client.connect();
      await client.query('SELECT 1');
      return;
    } catch (refused) {
      const { code, message } = refused as Error & { code?: string };
      if (code === '28P01' || Date.now() > deadline || server?.hasEnded()) {
        throw new Error(`PostgreSQL does not answer: ${message}${server ? `\n${server.lastWords()}` : ''}`);
      }
      await delay(50);
    } finally {
      await client.end().catch(() => {});
    }
  }
}

/** A server left behind on these data (its launcher was killed on a system without the leash) is asked to end. */
async function stopOrphan(dataDir: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (signalServer(dataDir, 'SIGINT')) {
    if (Date.now() > deadline) signalServer(dataDir, 'SIGQUIT');
    await delay(200);
  }
}

/** The process that postmaster.pid names, if it is really serving these data. */
function serverPid(dataDir: string): number | null {
  const pidFile = join(dataDir, 'postmaster.pid');
  if (!existsSync(pidFile)) return null;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  return pid > 1 && isServer(pid, dataDir) ? pid : null;
}

/** Whether there was a server to signal. */
function signalServer(dataDir: string, signal: NodeJS.Signals): boolean {
  const pid = serverPid(dataDir);
  if (pid === null) return false;
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

function isServer(pid: number, dataDir: string): boolean {
  const commandLine = `/proc/${pid}/cmdline`;
  if (existsSync('/proc/self')) return existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(dataDir);
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
