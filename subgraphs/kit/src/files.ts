import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { HouseContext } from './context.js';

/** Bytes that leave through the file door: always as attachment or inline PDF, never sniffed. */
export interface Download {
  readonly name: string;
  readonly mediaType: string;
  readonly body: Buffer | Readable;
}

/** Downloads of a house by kind: `/files/<house>/<kind>/<id>`. Null means that it does not exist for this actor. */
export type DownloadDoors = Record<string, (ctx: HouseContext, id: string) => Promise<Download | null>>;

export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
  readonly clientKey: string;
}

/** Uploads of a house by kind; `id` is the row that the file belongs to. Answers what the page needs. */
export type UploadDoors = Record<string, (ctx: HouseContext, id: string, upload: Upload) => Promise<object>>;

/** Largest upload, bytes. */
export const MAX_UPLOAD = 10_000_000;

const signatures: readonly { mediaType: string; starts: readonly number[] }[] = [
  { mediaType: 'application/pdf', starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];

/** True type by the first bytes; null for everything that is not allowed (C7). */
export const trueType = (bytes: Buffer): string | null =>
  signatures.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte))?.mediaType ?? null;

/** A file name without path, control or bidi characters, at most 120 characters. */
export const safeName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '')
    .slice(-120)
    .replace(/^[\udc00-\udfff]/, '') || 'file';

export interface StoredFile {
  readonly key: string;
  readonly sha256: string;
  readonly size: number;
}

/** Writes bytes under a random key, whole or not at all. */
export async function storeFile(dir: string, bytes: Buffer): Promise<StoredFile> {
  const key = randomUUID();
  const folder = join(dir, key.slice(0, 2));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `${key}.part`);
  try {
    await writeFile(draft, bytes, { mode: 0o600, flush: true });
    await rename(draft, join(folder, key));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return { key, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
}

/** Reads what `storeFile` wrote. */
export const openFile = (dir: string, key: string): Readable => createReadStream(join(dir, key.slice(0, 2), key));
