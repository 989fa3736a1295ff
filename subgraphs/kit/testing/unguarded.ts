import { createRequire } from 'node:module';
import pg from 'pg';

/** Hands that never come to their look, since another defence stopped them: the others go on all the same. */
const PATIENCE_MS = 3_000;
const LOCK = / for (?:no key )?update\b(?: of \w+)?(?! skip)/i;
const VERSION = /(?<=^update .*) and "version" = \d+/;

/**
 * Runs with the row locks and the expected versions of every statement taken away, so that so many hands look before
 * any of them writes: what is left is a system without the defence, for the twin of a race.
 */
export async function unguarded<T>(hands: number, run: () => Promise<T>): Promise<T> {
  let arrived = 0;
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const patience = setTimeout(() => open(), PATIENCE_MS);
  // the driver of the unit of work brings a pg of its own
  const theirs = createRequire(import.meta.resolve('@mikro-orm/postgresql'))('pg') as typeof pg;
  const whole: (() => void)[] = [];
  for (const { prototype } of new Set([pg.Client, theirs.Client])) {
    const query = prototype.query as (...given: unknown[]) => unknown;
    whole.push(() => {
      prototype.query = query as never;
    });
    prototype.query = function (this: pg.Client, ...given: unknown[]) {
      const [first, ...rest] = given;
      const named = first as { text?: string };
      const text = typeof first === 'string' ? first : (named.text ?? '');
      const bare = text.replace(LOCK, '').replace(VERSION, '');
      if (bare === text) return query.apply(this, given);
      const { name: _prepared, ...config } = typeof first === 'string' ? { name: '' } : (first as { name?: string });
      const answer = query.apply(this, [typeof first === 'string' ? bare : { ...config, text: bare }, ...rest]);
      if (!LOCK.test(text) || typeof (answer as Promise<unknown>)?.then !== 'function') return answer;
      return (answer as Promise<unknown>).then(async (rows) => {
        arrived += 1;
        if (arrived >= hands) open();
        await gate;
        return rows;
      });
    } as never;
  }
  try {
    return await run();
  } finally {
    clearTimeout(patience);
    for (const restore of whole) restore();
  }
}
