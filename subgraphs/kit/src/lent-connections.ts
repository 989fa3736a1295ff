import type { Pool, PoolClient } from 'pg';

/** Gives a connection back for good; one that was given back already is left alone. */
function giveBack(client: PoolClient): void {
  try {
    client.release(true);
  } catch {
    // it had been given back: nothing is lost
  }
}

const isRollback = (asked: unknown): boolean =>
  /^\s*rollback\s*;?\s*$/i.test(String((asked as { text?: string } | undefined)?.text ?? asked));

/**
 * Takes back connections that died in the hands of the unit of work. Its transactions give a connection back after their
 * rollback; where the rollback itself fails (the database crashed, froze, or the way to it was cut) they never do, and
 * a pool of eight would be empty after eight such moments, until somebody restarts the house (F2, F3, F29).
 */
export function takeBackTheDead(pool: Pool): void {
  pool.on('connect', (client: PoolClient) => {
    client.once('end', () => setTimeout(() => giveBack(client), 100).unref());
    const query = client.query as (...given: unknown[]) => unknown;
    client.query = ((...given: unknown[]) => {
      const answer = query.apply(client, given);
      if (isRollback(given[0])) Promise.resolve(answer).catch(() => giveBack(client));
      return answer;
    }) as typeof client.query;
  });
}
