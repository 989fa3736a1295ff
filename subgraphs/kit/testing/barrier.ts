import pg from 'pg';

/** A gate before the writes of one table, held by a connection of its own. */
export interface Barrier {
  /**
   * Lets contenders run up to their write, waits until so many stand before it (or the patience ends), then opens the
   * gate for all at once: they have read alike and decided alike when the first of them writes.
   */
  release<T>(contenders: number, go: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Contenders that lose before they write never reach the gate: it opens all the same. */
const PATIENCE_MS = 3_000;

/**
 * A true barrier (A8): a SHARE lock lets everybody read the table and stops every insert, so that no race depends on
 * how fast the machine starts its contenders.
 */
export async function barrierBefore(adminUrl: string, table: string): Promise<Barrier> {
  const gate = new pg.Client({ connectionString: adminUrl });
  gate.on('error', () => undefined);
  await gate.connect();
  const waiting = async (): Promise<number> => {
    const { rows } = await gate.query({
      name: 'waiting',
      text: 'select count(*)::int as n from pg_locks where relation = $1::regclass and not granted',
      values: [table],
    });
    return rows[0].n;
  };
  return {
    async release(contenders, go) {
      await gate.query(`begin; lock table ${table} in share mode`);
      const running = go();
      try {
        const until = performance.now() + PATIENCE_MS;
        while ((await waiting()) < contenders && performance.now() < until)
          await new Promise((resolve) => setTimeout(resolve, 1));
      } finally {
        await gate.query('commit');
      }
      return running;
    },
    close: () => gate.end(),
  };
}
