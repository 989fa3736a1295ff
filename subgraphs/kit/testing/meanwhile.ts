import pg from 'pg';
import type { TestHouse } from './stand.js';

/** Who does not wait for the other is finished long before, on any machine. */
const PATIENCE_MS = 15_000;

/**
 * Two transactions in the same instant, interleaved by hand: the first has written these statements and not yet
 * committed while the second acts. It commits once the second waits for it, or has finished without waiting.
 */
export async function meanwhile<T>(
  { adminUrl, open }: TestHouse,
  first: readonly (readonly [text: string, values?: unknown[]])[],
  second: () => Promise<T>,
): Promise<T> {
  const other = new pg.Client({
    connectionString: adminUrl,
    options: `-c search_path=${open.house.name},extensions`,
  });
  await other.connect();
  try {
    await other.query('begin');
    for (const [text, values] of first) await other.query(text, values as unknown[]);
    let isOver = false;
    const running = second().finally(() => {
      isOver = true;
    });
    running.catch(() => undefined);
    const until = performance.now() + PATIENCE_MS;
    while (!isOver && performance.now() < until && !(await someoneWaits(other))) {
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await other.query('commit');
    return await running;
  } finally {
    await other.end();
  }
}

/** For this transaction, or for anything in this database: locks are looked at as they are now. */
async function someoneWaits(on: pg.Client): Promise<boolean> {
  const { rows } = await on.query({
    name: 'someone-waits',
    text: `select 1 from pg_locks where not granted and (transactionid = pg_current_xact_id_if_assigned()::xid
      or database = (select oid from pg_database where datname = current_database())) limit 1`,
  });
  return rows.length > 0;
}
