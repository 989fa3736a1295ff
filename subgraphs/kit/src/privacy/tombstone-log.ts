import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { House } from '../context.js';
import { asSystem } from './retention.js';

/** One stone as it lies outside the database: what a restored backup must forget again. No personal data. */
export interface LoggedStone {
  readonly n: number;
  readonly entity: string;
  readonly id: string;
  readonly kind: string;
  readonly reference: string | null;
  readonly category: string | null;
  readonly opened_at: string | null;
  readonly ended_at: string | null;
  readonly reason: 'RETENTION' | 'ERASURE';
  readonly batchId: string;
  readonly at: string;
}

const PAGE = 5_000;
/** Beside the files and not among them: a backup must not bring an older log back with it. */
export const stonesFile = (house: House): string => join(`${house.env.filesDir}-tombstones`, `${house.name}.jsonl`);

/** Stones that lie outside the database. */
export async function loggedStones(house: House): Promise<LoggedStone[]> {
  const text = await readFile(stonesFile(house), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LoggedStone);
}

/**
 * Copies the stones that are not outside yet, line by line, back to the first page that holds nothing new; a kill loses
 * none, for the table is asked again. Answers how many.
 */
export async function logStones(house: House, page = PAGE): Promise<number> {
  const known = new Set((await loggedStones(house)).map(keyOf));
  const fresh: LoggedStone[] = [];
  for (let below = Number.MAX_SAFE_INTEGER; ; ) {
    const rows = await stonesBelow(house, below, page);
    const unknown = rows.filter((row) => !known.has(keyOf(row)));
    fresh.push(...unknown);
    const last = rows.at(-1);
    if (unknown.length === 0 || rows.length < page || !last) break;
    below = Number(last.n);
  }
  if (fresh.length === 0) return 0;
  const file = stonesFile(house);
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 });
  const lines = fresh.reverse().map((row) => JSON.stringify({ ...row, n: Number(row.n) }));
  await appendFile(file, `${lines.join('\n')}\n`, { mode: 0o600, flush: true });
  return fresh.length;
}

const keyOf = ({ entity, id }: LoggedStone): string => `${entity}:${id}`;

const stonesBelow = (house: House, below: number, page: number): Promise<LoggedStone[]> =>
  asSystem(house, (sql) =>
    sql<LoggedStone>(
      `select n, entity, entity_id as id, kind, reference, category, opened_at, ended_at, reason, batch_id as "batchId", at
       from tombstone where n < ? order by n desc limit ${page}`,
      [below],
    ),
  );
