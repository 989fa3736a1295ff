import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** Pages whose answer is timed: one of each kind that readers come for. */
const PAGES = ['', '/argomenti', '/domande-frequenti', '/sportelli', '/cerca?q=permesso', '/prenota'] as const;
const WARM = 5;
const ASKED = 40;
/** An idle backend tells its statistics after ten seconds at most. */
const TOLD_MS = 11_000;

/** What a page costs: milliseconds until it is whole, and of them those in which PostgreSQL was at work for it. */
export interface PageTime {
  readonly at: string;
  readonly server: number;
  readonly sql: number;
}

/** Times pages one request after the other; what PostgreSQL does for nobody is measured first and taken off. */
export async function timed(origin: string, adminUrl: string, contents: readonly string[]): Promise<PageTime[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const active = async () => {
    await pause(TOLD_MS);
    const { rows } = await client.query<{ ms: number }>(
      'select active_time as ms from pg_stat_database where datname = current_database()',
    );
    return { ms: Number(rows[0]?.ms ?? 0), at: performance.now() };
  };
  try {
    const before = await active();
    let last = await active();
    const idle = (last.ms - before.ms) / (last.at - before.at);
    const times: PageTime[] = [];
    for (const at of [...PAGES.map((page) => `/it${page}`), ...contents]) {
      for (let time = 0; time < WARM; time += 1) await (await fetch(origin + at)).text();
      last = await active();
      const began = performance.now();
      for (let time = 0; time < ASKED; time += 1) await (await fetch(origin + at)).text();
      const server = (performance.now() - began) / ASKED;
      const now = await active();
      const sql = Math.max(0, now.ms - last.ms - idle * (now.at - last.at)) / ASKED;
      times.push({ at, server, sql });
    }
    return times;
  } finally {
    await client.end();
  }
}
