import type { Tx } from '../command.js';
import type { FieldCipher } from '../field-cipher.js';
import { columnsOf, type HouseRegister, tablesOf } from './register.js';

/** Runs one batch in a transaction of its own, as the house itself. */
export type InOneGo = <T>(act: (sql: Tx['sql']) => Promise<T>) => Promise<T>;

/** What a run over the sealed columns of one schema came to. */
export interface Resealed {
  /** Values that were sealed anew, under the current key. */
  readonly renewed: number;
  /** Values that are still under an older key: the audit is never rewritten, and its rows before record keys stay. */
  readonly left: number;
}

const BATCH = 200;
const quoted = (name: string) => `"${name}"`;

/** Where a sealed value lies: a column of text, or the one member of a JSON column that is sealed. */
interface Place {
  readonly table: string;
  readonly value: string;
  put(marks: string): string;
}

const IN_JSON: Readonly<Record<string, string>> = { outcome: 'sealed', detail: 'note' };

function placesOf(register: HouseRegister): Place[] {
  return tablesOf(register).flatMap((one) =>
    columnsOf(one)
      .filter(({ is }) => is === 'sealed')
      .map(({ column }) => {
        const member = IN_JSON[column];
        const table = quoted(one.table);
        if (!member) return { table, value: quoted(column), put: (mark) => `${quoted(column)} = ${mark}` };
        const put = (mark: string) =>
          `${quoted(column)} = jsonb_set(${quoted(column)}, '{${member}}', to_jsonb(${mark}::text))`;
        return { table, value: `${quoted(column)} ->> '${member}'`, put };
      }),
  );
}

/* The audit is chained: no value in it is ever written anew. */
const isFixed = ({ table }: Place): boolean => table === quoted('event');

/**
 * Seals everything of a schema under the current key, a batch per transaction, while the house runs: rows that somebody
 * holds are left for the next turn. Killed anywhere it goes on where it stopped, for what is old is asked for again.
 */
export async function reseal(
  go: InOneGo,
  cipher: FieldCipher,
  register: HouseRegister,
  batch = BATCH,
): Promise<Resealed> {
  const current = `${cipher.mark}%`;
  let renewed = 0;
  let left = 0;
  for (const place of placesOf(register)) {
    const old = `${place.value} like 'v1.%' and ${place.value} not like ?`;
    const { table, value } = place;
    if (!isFixed(place)) {
      for (let done = batch; done === batch; renewed += done) {
        done = await go(async (sql) => {
          const rows = await sql<{ at: string; sealed: string }>(
            `select ctid::text as at, ${value} as sealed from ${table} where ${old} limit ${batch} for update skip locked`,
            [current],
          );
          for (const { at, sealed } of rows) {
            await sql(`update ${table} set ${place.put('?')} where ctid = ?::tid`, [
              cipher.seal(cipher.open(sealed)),
              at,
            ]);
          }
          return rows.length;
        });
      }
    }
    left += await go(async (sql) => {
      const [row] = await sql<{ n: number }>(`select count(*)::int as n from ${table} where ${old}`, [current]);
      return row?.n ?? 0;
    });
  }
  return { renewed, left };
}
