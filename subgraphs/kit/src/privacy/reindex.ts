import type { FieldCipher } from '../field-cipher.js';
import type { HouseRegister } from './register.js';
import type { InOneGo } from './reseal.js';

/** A row as a run reads it: its place in the order, its index as it lies there, and what it is made from. */
export interface IndexedRow {
  readonly at: string;
  readonly held: string;
  readonly [column: string]: string | null;
}

/** A column of blind indexes, and how each of them is made anew when the index key changes (TH18). */
export interface IndexedColumn {
  readonly table: string;
  readonly column: string;
  /** SQL of the rows that are looked up: `at`, unique and ordered, `held`, and what the index is made from. */
  readonly rows: string;
  /** SQL that finds a row again by its `at`. */
  readonly where: string;
  /** The index under the current key; what is held, where it is that already; null where nothing is left to make it from. */
  made(row: IndexedRow, cipher: FieldCipher): string | null;
}

/** What a run over the indexes of one schema came to. */
export interface Reindexed {
  /** Rows that lie under the current key now and did not before. */
  readonly renewed: number;
  /** Rows that only an older key finds, by `table.column`: as long as there is one, that key stays. */
  readonly left: Readonly<Record<string, number>>;
}

/** An index of what lies sealed in the same row. */
export const indexOfSealed = (
  table: string,
  column: string,
  { purpose, sealed }: { readonly purpose: string; readonly sealed: string },
): IndexedColumn => ({
  table,
  column,
  rows: `select id::text as at, ${column} as held, ${sealed} as sealed from "${table}" where ${column} is not null`,
  where: 'id = ?::uuid',
  made: ({ sealed: value }, cipher) => (value ? cipher.blindIndex(purpose, cipher.open(value)) : null),
});

const BATCH = 200;

async function eachBatch(
  go: InOneGo,
  { rows }: IndexedColumn,
  act: (sql: Parameters<Parameters<InOneGo>[0]>[0], found: readonly IndexedRow[]) => Promise<void>,
  batch: number,
): Promise<void> {
  for (let after = '', size = batch; size === batch; ) {
    const found = await go(async (sql) => {
      const page = await sql<IndexedRow>(`select * from (${rows}) r where r.at > ? order by r.at limit ${batch}`, [
        after,
      ]);
      await act(sql, page);
      return page;
    });
    size = found.length;
    after = found.at(-1)?.at ?? after;
  }
}

/**
 * Makes every index of a schema anew under the current key, a batch per transaction, while the house runs and finds rows
 * under each key that it knows. Killed anywhere, the next run goes on: what is current already is only looked at. What is
 * left is counted in a second walk, by making every index once more.
 */
export async function reindex(
  go: InOneGo,
  cipher: FieldCipher,
  { indexes = [] }: HouseRegister,
  batch = BATCH,
): Promise<Reindexed> {
  let renewed = 0;
  const left: Record<string, number> = {};
  for (const column of indexes) {
    await eachBatch(
      go,
      column,
      async (sql, found) => {
        for (const row of found) {
          const fresh = column.made(row, cipher);
          if (fresh === null || fresh === row.held) continue;
          const done = await sql(
            `update "${column.table}" set ${column.column} = ? where ${column.where} and ${column.column} = ?
             returning 1 as done`,
            [fresh, row.at, row.held],
          );
          renewed += done.length;
        }
      },
      batch,
    );
    let old = 0;
    await eachBatch(
      go,
      column,
      async (_, found) => {
        old += found.filter((row) => column.made(row, cipher) !== row.held).length;
      },
      batch,
    );
    left[`${column.table}.${column.column}`] = old;
  }
  return { renewed, left };
}
