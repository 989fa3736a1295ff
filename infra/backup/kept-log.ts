import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FrameWriter, framesOf } from './sealed-frames.ts';
import { filesUnder } from './take.ts';

/* What lies in RESPI_WAL_DIR/<identity of the cluster>: `base-<instant>` (take-base.ts), `wal/<segment>` and `files/<path>`,
   each sealed like a backup. Together they give the rows and files of any instant since the oldest base (F20, I17). */

const PIECE = 1_000_000;

interface Piece {
  readonly bytes: string;
}

/** Seals one file into another, whole or not at all. */
export async function sealFile(key: Buffer, from: string, to: string): Promise<void> {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  const bytes = readFileSync(from);
  const out = await open(`${to}.part`, 'w', 0o600);
  try {
    const frames = new FrameWriter(key, async (part) => void (await out.write(part)));
    for (let at = 0; at === 0 || at < bytes.length; at += PIECE) {
      const piece: Piece = { bytes: bytes.subarray(at, at + PIECE).toString('base64') };
      await frames.frame(piece, at + PIECE >= bytes.length);
    }
    await out.sync();
  } finally {
    await out.close();
  }
  await rename(`${to}.part`, to);
}

/** Opens one sealed file into another; throws where it is damaged or sealed with another key. */
export async function openFile(key: Buffer, from: string, to: string): Promise<void> {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  const pieces: Buffer[] = [];
  for await (const piece of framesOf(key, createReadStream(from)))
    pieces.push(Buffer.from((piece as Piece).bytes, 'base64'));
  writeFileSync(`${to}.part`, Buffer.concat(pieces), { mode: 0o600 });
  renameSync(`${to}.part`, to);
}

/** Seals the segments that wait in the spool, oldest first, and takes them away; answers how many. */
export async function sealSegments(spool: string, kept: string, key: Buffer): Promise<number> {
  const names = existsSync(spool) ? readdirSync(spool).filter((name) => !name.endsWith('.part')) : [];
  for (const name of names.sort()) {
    await sealFile(key, join(spool, name), join(kept, 'wal', name));
    rmSync(join(spool, name));
  }
  return names.length;
}

/** Seals the files that are not sealed yet: they never change once they are there. Answers how many. */
export async function sealFiles(filesDir: string, kept: string, key: Buffer): Promise<number> {
  const fresh = present(filesDir).filter((path) => !existsSync(join(kept, 'files', path)));
  for (const path of fresh) await sealFile(key, join(filesDir, path), join(kept, 'files', path));
  return fresh.length;
}

const present = (dir: string): string[] => (statSync(dir, { throwIfNoEntry: false }) ? filesUnder(dir) : []);

/** Copies of files that are no more: what was erased is erased here too. */
export function dropErasedFiles(filesDir: string, kept: string): void {
  const alive = new Set(present(filesDir));
  for (const path of present(join(kept, 'files'))) if (!alive.has(path)) rmSync(join(kept, 'files', path));
}
