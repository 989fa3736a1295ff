import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
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
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { baseBefore, basesOf, dropOld, type KeptBase, keepBase } from '../backup/kept-bases.ts';
import { dropErasedFiles } from '../backup/kept-log.ts';
import { keepLog } from '../backup/log-keeper.ts';
import { recoverUntil } from '../backup/recover.ts';
import { identityOf, passwordBeside, takeBase } from '../backup/take-base.ts';
import { dataFolder, type RunningPostgres, startPostgres } from '../run/postgres.ts';
import { postgresBinaries } from '../run/postgres-binaries.ts';
import { spoolOf } from '../run/wal-spool.ts';

/* F20 I17: rows are written while a base is taken, more after it; then the disk is lost. */

const CANARY = 'ermellino-in-chiaro';
const folder = mkdtempSync(join(tmpdir(), 'respi-instant-'));
const walDir = join(folder, 'kept');
const filesDir = join(folder, 'files');
const key = randomBytes(32);
const told: string[] = [];

async function on<T>({ adminUrl }: RunningPostgres, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}
const MARK = `select count(*)::int as rows, md5(string_agg(t::text, ',' order by id)) as hash from ledger t`;
const markOf = (server: RunningPostgres) => on(server, async (client) => (await client.query(MARK)).rows[0]);
const write = (client: pg.Client, rows: number) =>
  client.query(`insert into ledger (words) select '${CANARY} ' || n from generate_series(1, $1::int) n`, [rows]);

let kept: string;
let base: KeptBase;
let until: Date;
let wanted: unknown;
beforeAll(async () => {
  chmodSync(folder, 0o711);
  process.env.RESPI_WAL_DIR = walDir;
  const dataDir = join(folder, 'first', 'postgres');
  const server = await startPostgres({ dataDir, durable: true });
  kept = join(walDir, await identityOf(server.adminUrl));
  mkdirSync(filesDir);
  writeFileSync(join(filesDir, 'permit'), `${CANARY} permit`);
  const real = dataFolder(dataDir, postgresBinaries());
  const source = { adminUrl: server.adminUrl, spool: spoolOf(real), filesDir, key, walDir };
  const keeper = await keepLog(source, (line) => told.push(line));
  await on(server, async (client) => {
    await client.query('create table ledger (id bigint generated always as identity primary key, words text not null)');
    await write(client, 20_000);
    let isTaken = false;
    const writing = (async () => {
      while (!isTaken) await on(server, (other) => write(other, 50));
    })();
    base = await keepBase({ adminUrl: server.adminUrl, dataDir: real, password: passwordBeside(dataDir), key }, kept);
    isTaken = true;
    await writing;
    await write(client, 1_000);
    // an instant is told in milliseconds: nothing else may happen within its own
    await delay(20);
    until = (await client.query<{ at: Date }>('select clock_timestamp() as at')).rows[0]?.at as Date;
    wanted = await markOf(server);
    await delay(20);
    await client.query(`update ledger set words = 'overwritten by mistake'`);
    const { rows } = await client.query<{ name: string }>('select pg_walfile_name(pg_switch_wal()) as name');
    while (!sealed().includes(rows[0]?.name ?? '')) await delay(100);
  });
  await server.stop();
  await keeper.stop();
  rmSync(join(folder, 'first'), { recursive: true });
}, 120_000);
afterAll(() => {
  delete process.env.RESPI_WAL_DIR;
  rmSync(folder, { recursive: true, force: true });
});
const sealed = () => readdirSync(join(kept, 'wal')).filter((name) => /^[0-9A-F]{24}$/.test(name));

let times = 0;
async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  yield* createReadStream(file);
}
/** Another machine, on which nothing lies yet. */
async function broughtBack(to: Date, over: Partial<Parameters<typeof recoverUntil>[0]> = {}) {
  const home = join(folder, `other-${times++}`);
  const dataDir = join(home, 'postgres');
  const recovery = {
    base: bytesOf(baseBefore(kept, to).file),
    kept,
    key,
    dataDir,
    filesDir: join(home, 'files'),
    until: to,
    ...over,
  };
  await recoverUntil(recovery);
  const server = await startPostgres({ dataDir, durable: true });
  try {
    return { mark: await markOf(server), files: recovery.filesDir, identity: await identityOf(server.adminUrl) };
  } finally {
    await server.stop();
  }
}

describe('F20 I17 FIG9: any instant comes back', () => {
  test('F20: on another machine, every row of that instant and none of later, by hash; the files too', async () => {
    const back = await broughtBack(until);
    expect(back.mark).toEqual(wanted);
    expect(readFileSync(join(back.files, 'permit'), 'utf8')).toBe(`${CANARY} permit`);
    expect(back.identity).toBe(kept.split('/').at(-1));
    expect(told).toEqual([]);
  });

  test('F20 twin: the base alone, without the log that came after it, is not the instant, and says so', async () => {
    const bare = join(folder, 'bare');
    mkdirSync(join(bare, 'wal'), { recursive: true });
    await expect(broughtBack(until, { kept: bare })).rejects.toThrow(/did not start/);
  });

  test('F20: an instant after what is kept, or before the first base, is refused', async () => {
    await expect(broughtBack(new Date(Date.now() + 3_600_000))).rejects.toThrow(/recovery target/);
    expect(() => baseBefore(kept, new Date(base.at.getTime() - 60_000))).toThrow(/begins later/);
  });

  test('I17: of a server that hands over no log no base is taken: it would lead nowhere', async () => {
    const cluster = { adminUrl: process.env.RESPI_TEST_PG_URL as string, dataDir: folder, password: '', key };
    await expect(takeBase(cluster, async () => {})).rejects.toThrow(/does not hand over its log/);
  });

  test('TH18 FIG15: nothing of what is kept can be read without the key', async () => {
    const all = readdirSync(walDir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(all.length).toBeGreaterThan(3);
    for (const one of all) expect(readFileSync(join(one.parentPath, one.name)).includes(CANARY)).toBe(false);
    await expect(broughtBack(until, { key: randomBytes(32) })).rejects.toThrow(/another key/);
  });

  test('I17: a restore never overwrites', async () => {
    const home = join(folder, 'taken');
    mkdirSync(join(home, 'postgres'), { recursive: true });
    await expect(broughtBack(until, { dataDir: join(home, 'postgres') })).rejects.toThrow(/never overwrites/);
  });

  test('I17: what no instant of the last days needs is dropped, with the copies of files that were erased', () => {
    dropOld(kept, 14, new Date());
    const before = [basesOf(kept).length, sealed().length];
    expect(dropOld(kept, 14, new Date())).toBe(0);
    const older = join(kept, 'base-20260101T000000000Z-000000010000000000000000');
    writeFileSync(older, '');
    writeFileSync(join(kept, 'wal', '000000010000000000000000'), '');
    expect(dropOld(kept, 14, new Date(base.at.getTime() + 15 * 86_400_000))).toBe(2);
    expect([basesOf(kept).length, sealed().length]).toEqual(before);
    rmSync(join(filesDir, 'permit'));
    dropErasedFiles(filesDir, kept);
    expect(readdirSync(join(kept, 'files'))).toEqual([]);
  });
});
