import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import pg from 'pg';
import { framesOf, opensKeysOf } from './sealed-frames.ts';
import { markOf, migrationsOf, nameOf, shapesOf } from './tables.ts';
import type { Frame, Manifest, Source } from './take.ts';

/** What a restore found: every table compared with what the backup says of it. */
export interface Restored {
  readonly manifest: Manifest;
  readonly rows: number;
  readonly files: number;
  /** Tables whose rows are not those of the backup: none, or the restore has failed. */
  readonly differing: readonly string[];
}

/** Loads a backup into a database that has the schema and nothing in it, all or nothing; compares by hash at the end. */
export async function restoreInto(target: Source, chunks: AsyncIterable<Buffer>): Promise<Restored> {
  const client = new pg.Client({ connectionString: target.adminUrl });
  await client.connect();
  try {
    await client.query(`set timezone = 'UTC'`);
    const frames = framesOf(target.key, chunks) as AsyncGenerator<Frame>;
    const first = (await frames.next()).value as Frame;
    if (first?.kind !== 'manifest') throw new Error('The backup does not begin with its manifest');
    await checkFits(client, target, first);
    await client.query('begin');
    // rows arrive table by table: references are whole at the end, triggers have run once already
    await client.query('set local session_replication_role = replica');
    const shapes = await shapesOf(client);
    for (const shape of shapes) await client.query(`truncate ${nameOf(shape)} cascade`);
    let files = 0;
    let isWhole = false;
    for await (const frame of frames) {
      if (frame.kind === 'rows') await putRows(client, frame, new Set(shapes.map(nameOf)));
      if (frame.kind === 'file') files += putFile(target.filesDir, frame);
      if (frame.kind === 'end') isWhole = frame.files === files;
    }
    if (!isWhole) throw new Error('Files are missing from the backup');
    for (const { name, value } of first.sequences) await client.query('select setval($1::regclass, $2)', [name, value]);
    const differing = await differences(client, first);
    if (differing.length > 0) throw new Error(`Not what was backed up: ${differing.join(', ')}`);
    await client.query('commit');
    return { manifest: first, rows: first.tables.reduce((sum, { rows }) => sum + rows, 0), files, differing };
  } finally {
    await client.end();
  }
}

async function checkFits(client: pg.Client, target: Source, manifest: Manifest): Promise<void> {
  if (!opensKeysOf(target.fieldKey, manifest.fieldKeyName)) {
    throw new Error('The backup was made with another field key: its encrypted fields could not be read');
  }
  const here = await migrationsOf(client);
  const missing = manifest.migrations.filter((name) => !here.includes(name));
  const newer = here.filter((name) => !manifest.migrations.includes(name));
  if (missing.length + newer.length > 0) {
    throw new Error(`The code and the backup differ in migrations: ${[...missing, ...newer].join(', ')}`);
  }
  const { rows } = await client.query<{ people: string }>('select count(*)::text as people from network.person');
  if (rows[0]?.people !== '0') throw new Error('The database is not empty: a restore never overwrites');
}

async function putRows(
  client: pg.Client,
  { table, columns, rows }: Extract<Frame, { kind: 'rows' }>,
  known: ReadonlySet<string>,
): Promise<void> {
  if (!known.has(table)) throw new Error(`The backup holds ${table}, which this code does not know`);
  const picked = columns.map((column) => `(line.row).${column}`).join(', ');
  await client.query(
    `insert into ${table} (${columns.join(', ')}) overriding system value
     select ${picked} from (select text::${table} as row from unnest($1::text[]) as given (text)) line`,
    [rows],
  );
}

function putFile(dir: string, { path, piece, bytes }: Extract<Frame, { kind: 'file' }>): number {
  const file = resolve(dir, path);
  if (!file.startsWith(resolve(dir) + sep)) throw new Error('A file of the backup lies outside its folder');
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const content = Buffer.from(bytes, 'base64');
  if (piece === 0) writeFileSync(join(file), content, { mode: 0o600 });
  else appendFileSync(file, content);
  return piece === 0 ? 1 : 0;
}

/** Tables that do not hold what the manifest says. */
export async function differences(client: pg.Client, manifest: Manifest): Promise<string[]> {
  const found = new Map<string, string>();
  for (const shape of await shapesOf(client)) {
    const { name, rows, hash } = await markOf(client, shape);
    found.set(name, `${rows} ${hash}`);
  }
  return manifest.tables
    .filter(({ name, rows, hash }) => found.get(name) !== `${rows} ${hash}`)
    .map(({ name }) => name);
}
