import { readdirSync, readFileSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join, relative } from 'node:path';
import pg from 'pg';
import { FrameWriter } from './sealed-frames.ts';

/* A base: the cluster's own files, copied while it works. They are of many instants; with the log since the first of them
   they become those of one (PostgreSQL, "Continuous Archiving and Point-in-Time Recovery"). */

const PIECE = 1_000_000;
/** Folders whose contents the server makes anew, and notes of the process that runs. */
const EMPTY = /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\//;
const LEFT_OUT =
  /(^|\/)(pgsql_tmp[^/]*|pg_internal\.init)(\/|$)|^(postmaster\.(pid|opts)|backup_label|recovery\.signal)$/;

export type BaseFrame =
  | { readonly kind: 'base'; readonly password: string }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string; readonly piece: number; readonly bytes: string }
  | { readonly kind: 'end'; readonly files: number };

/** A cluster of which a base is taken. */
export interface Cluster {
  /** Superuser's connection. */
  readonly adminUrl: string;
  readonly dataDir: string;
  /** Of the superuser: it comes up with the cluster. */
  readonly password: string;
  readonly key: Buffer;
}

/** Identity of a cluster, the same for every copy of it: the name of its folder among what is kept. */
export async function identityOf(adminUrl: string): Promise<string> {
  return asked(adminUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'select system_identifier::text as id from pg_control_system()',
    );
    return rows[0]?.id as string;
  });
}

/** Takes a base while the platform goes on working; answers the first segment of the log that it needs, and when it ended. */
export async function takeBase(cluster: Cluster, write: (bytes: Buffer) => Promise<void>) {
  return asked(cluster.adminUrl, async (client) => {
    const { rows } = await client.query<{ archive_mode: string }>('show archive_mode');
    if (rows[0]?.archive_mode !== 'on') {
      throw new Error('The server does not hand over its log: it was started without RESPI_WAL_DIR');
    }
    const begun = await client.query<{ segment: string }>(
      `select pg_walfile_name(pg_backup_start('respi', true)) as segment`,
    );
    const out = new FrameWriter(cluster.key, write);
    await out.frame({ kind: 'base', password: cluster.password } satisfies BaseFrame);
    let files = 0;
    for (const { path, isFolder } of contentsOf(cluster.dataDir)) {
      if (isFolder) await out.frame({ kind: 'folder', path } satisfies BaseFrame);
      else files += await putFile(cluster.dataDir, path, out);
    }
    // waits until the log of the whole copy is handed over
    const ended = await client.query<{ label: string; links: string; at: Date }>(
      'select labelfile as label, spcmapfile as links, clock_timestamp() as at from pg_backup_stop(true)',
    );
    const { label = '', links = '', at = new Date() } = ended.rows[0] ?? {};
    if (links.trim()) throw new Error('Tablespaces are not backed up: this platform makes none');
    const bytes = Buffer.from(label).toString('base64');
    await out.frame({ kind: 'file', path: 'backup_label', piece: 0, bytes } satisfies BaseFrame);
    await out.frame({ kind: 'end', files: files + 1 } satisfies BaseFrame, true);
    return { segment: begun.rows[0]?.segment as string, at, files };
  });
}

async function asked<T>(adminUrl: string, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}

function contentsOf(dir: string): { path: string; isFolder: boolean }[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .map((one) => ({ path: relative(dir, join(one.parentPath, one.name)), isFolder: one.isDirectory() }))
    .filter(({ path, isFolder }) => !LEFT_OUT.test(path) && (isFolder || !EMPTY.test(path)))
    .filter(({ path, isFolder }) => isFolder || statSync(join(dir, path), { throwIfNoEntry: false })?.isFile())
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** A file in pieces; 0 where the server has taken it away meanwhile: the log knows. */
async function putFile(dir: string, path: string, out: FrameWriter): Promise<number> {
  const file = await open(join(dir, path)).catch((gone: NodeJS.ErrnoException) => {
    if (gone.code === 'ENOENT') return null;
    throw gone;
  });
  if (!file) return 0;
  try {
    const buffer = Buffer.alloc(PIECE);
    for (let piece = 0; ; piece += 1) {
      const { bytesRead } = await file.read(buffer, 0, PIECE);
      if (bytesRead === 0 && piece > 0) return 1;
      const bytes = buffer.subarray(0, bytesRead).toString('base64');
      await out.frame({ kind: 'file', path, piece, bytes } satisfies BaseFrame);
      if (bytesRead === 0) return 1;
    }
  } finally {
    await file.close();
  }
}

/** The superuser's password, as the launcher keeps it beside the data. */
export const passwordBeside = (dataDir: string): string => readFileSync(`${dataDir}.password`, 'utf8').trim();
