import { appendFileSync, chownSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { dataFolder, startPostgres } from '../run/postgres.ts';
import { postgresBinaries } from '../run/postgres-binaries.ts';
import type { Identity } from '../run/unprivileged.ts';
import { recovering } from '../run/wal-spool.ts';
import { openFile } from './kept-log.ts';
import { framesOf } from './sealed-frames.ts';
import { filesUnder } from './take.ts';
import type { BaseFrame } from './take-base.ts';

const PATIENCE_MS = 6 * 3_600_000;

/** What is brought back, from where, to which instant. */
export interface Recovery {
  /** A base, in bytes. */
  readonly base: AsyncIterable<Buffer>;
  /** Folder of the cluster among what is kept: `wal`, `files`. */
  readonly kept: string;
  readonly key: Buffer;
  /** Where the cluster is to lie: nothing may be there. */
  readonly dataDir: string;
  readonly filesDir: string;
  readonly until: Date;
}

/**
 * Brings the cluster back as it was at an instant: every transaction that had ended then, none that had not (F20). Throws,
 * with PostgreSQL's own words, where the log that is kept does not reach so far; nothing is left behind then.
 */
export async function recoverUntil(recovery: Recovery): Promise<{ segments: number; files: number }> {
  const { kept, key, filesDir, until } = recovery;
  const { identity } = postgresBinaries();
  const dataDir = dataFolder(recovery.dataDir, postgresBinaries());
  if (existsSync(dataDir)) throw new Error(`${dataDir} is there already: a restore never overwrites`);
  const segments = `${dataDir}.recovery`;
  try {
    await unpack(recovery, dataDir);
    mkdirSync(segments, { recursive: true, mode: 0o700 });
    const names = readdirSync(join(kept, 'wal')).filter((name) => !name.endsWith('.part'));
    for (const name of names) await openFile(key, join(kept, 'wal', name), join(segments, name));
    writeFileSync(join(dataDir, 'recovery.signal'), '');
    for (const folder of [dataDir, segments]) handOver(folder, identity);
    const settings = recovering(segments, until);
    const running = await startPostgres({
      dataDir: recovery.dataDir,
      durable: true,
      settings,
      patienceMs: PATIENCE_MS,
    });
    await running.stop();
    const files = existsSync(join(kept, 'files')) ? filesUnder(join(kept, 'files')) : [];
    for (const path of files) await openFile(key, join(kept, 'files', path), join(filesDir, path));
    return { segments: names.length, files: files.length };
  } catch (error) {
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(segments, { recursive: true, force: true });
  }
}

async function unpack({ base, key, dataDir: wanted }: Recovery, dataDir: string): Promise<void> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  let files = 0;
  let isWhole = false;
  for await (const frame of framesOf(key, base) as AsyncGenerator<BaseFrame>) {
    if (frame.kind === 'base') writeFileSync(`${resolve(wanted)}.password`, frame.password, { mode: 0o600 });
    if (frame.kind === 'folder') mkdirSync(within(dataDir, frame.path), { recursive: true, mode: 0o700 });
    if (frame.kind === 'file') files += put(within(dataDir, frame.path), frame);
    if (frame.kind === 'end') isWhole = frame.files === files;
  }
  if (!isWhole) throw new Error('Files are missing from the base');
}

function within(dir: string, path: string): string {
  const file = resolve(dir, path);
  if (!file.startsWith(resolve(dir) + sep)) throw new Error('A file of the base lies outside its folder');
  return file;
}

function put(file: string, { piece, bytes }: Extract<BaseFrame, { kind: 'file' }>): number {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const content = Buffer.from(bytes, 'base64');
  if (piece === 0) writeFileSync(file, content, { mode: 0o600 });
  else appendFileSync(file, content);
  return piece === 0 ? 1 : 0;
}

/** Gives a folder to the account that PostgreSQL runs as. */
function handOver(folder: string, identity: Identity | null): void {
  if (!identity) return;
  const { uid, gid } = identity;
  chownSync(folder, uid, gid);
  for (const one of readdirSync(folder, { recursive: true })) chownSync(join(folder, String(one)), uid, gid);
}
