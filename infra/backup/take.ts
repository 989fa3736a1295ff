import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import pg from 'pg';
import { FrameWriter, keyName } from './sealed-frames.ts';
import { markOf, migrationsOf, nameOf, sequencesOf, shapesOf, type TableMark } from './tables.ts';

const ROWS = 500;
const PIECE = 1_000_000;

/** What a backup is made of. */
export interface Source {
  /** Superuser's connection to the platform's database. */
  readonly adminUrl: string;
  readonly filesDir: string;
  /** Key of the backup, 32 bytes; it is kept elsewhere than the backup. */
  readonly key: Buffer;
  /** Key of the encrypted fields: only its name goes into the backup. */
  readonly fieldKey: string;
}

/** First frame: what follows, and how to tell that all of it arrived. */
export interface Manifest {
  readonly kind: 'manifest';
  readonly takenAt: string;
  readonly fieldKeyName: string;
  readonly migrations: readonly string[];
  readonly tables: readonly TableMark[];
  readonly sequences: readonly { name: string; value: string }[];
}

export type Frame =
  | Manifest
  | {
      readonly kind: 'rows';
      readonly table: string;
      readonly columns: readonly string[];
      readonly rows: readonly string[];
    }
  | { readonly kind: 'file'; readonly path: string; readonly piece: number; readonly bytes: string }
  | { readonly kind: 'end'; readonly files: number };

/** Takes a backup of rows, as they were at one instant, and files, while the platform goes on working (I17). */
export async function takeBackup(source: Source, write: (bytes: Buffer) => Promise<void>): Promise<Manifest> {
  const client = new pg.Client({ connectionString: source.adminUrl });
  await client.connect();
  try {
    await client.query(`set timezone = 'UTC'`);
    // one picture of the whole database; nobody waits for it
    await client.query('begin isolation level repeatable read read only');
    const shapes = await shapesOf(client);
    const tables: TableMark[] = [];
    for (const shape of shapes) tables.push(await markOf(client, shape));
    const manifest: Manifest = {
      kind: 'manifest',
      takenAt: new Date().toISOString(),
      fieldKeyName: keyName(source.fieldKey),
      migrations: await migrationsOf(client),
      tables,
      sequences: await sequencesOf(client),
    };
    const out = new FrameWriter(source.key, write);
    await out.frame(manifest);
    for (const shape of shapes) {
      const table = nameOf(shape);
      await client.query(`declare backup cursor for select t::text as row from ${table} t`);
      for (;;) {
        const { rows } = await client.query<{ row: string }>(`fetch ${ROWS} from backup`);
        if (rows.length === 0) break;
        await out.frame({
          kind: 'rows',
          table,
          columns: shape.columns,
          rows: rows.map(({ row }) => row),
        } satisfies Frame);
      }
      await client.query('close backup');
    }
    await client.query('commit');
    const files = await putFiles(source.filesDir, out);
    await out.frame({ kind: 'end', files } satisfies Frame, true);
    return manifest;
  } finally {
    await client.end();
  }
}

/** Files after rows: a row never points to a file that was written later than the picture, and files never change. */
async function putFiles(dir: string, out: FrameWriter): Promise<number> {
  const paths = statSync(dir, { throwIfNoEntry: false }) ? filesUnder(dir) : [];
  for (const path of paths) {
    const bytes = readFileSync(join(dir, path));
    for (let at = 0, piece = 0; at < bytes.length || piece === 0; at += PIECE, piece += 1) {
      const part = bytes.subarray(at, at + PIECE).toString('base64');
      await out.frame({ kind: 'file', path, piece, bytes: part } satisfies Frame);
    }
  }
  return paths.length;
}

export const filesUnder = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && !one.name.endsWith('.part'))
    .map((one) => relative(dir, join(one.parentPath, one.name)))
    .sort();
