import { SYSTEM } from '@respi/kit/actor.js';
import { command, jobKey } from '@respi/kit/command.js';
import { type House, houseContext } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';
import { type Looked, lookAt } from './look-at.js';

const A_TURN = 10;
const HOUR = 3_600_000;
/** Failures in a row after which an address that does not answer is held for dead. */
export const MAX_FAILURES = 3;
const WAITS: Record<Looked['state'], number> = {
  ALIVE: 168 * HOUR,
  MOVED: 168 * HOUR,
  DEAD: 24 * HOUR,
  UNREACHABLE: 6 * HOUR,
};

/** Looks at the links whose time has come, a few a turn, and keeps how they stand (P20). */
export async function checkDue(house: House, look: (url: string) => Promise<Looked> = lookAt): Promise<number> {
  const ctx = houseContext(house, { actor: SYSTEM, requestId: 'check-links', locale: 'it', mayWrite: true });
  const { urls } = await command(ctx, { verb: 'linksDue', input: jobKey('links-due') }, async (tx) => {
    const rows = await tx.sql<{ url: string }>(
      `select url from link_check k where due_at <= ? and exists (select 1 from content_link l where l.url = k.url)
       order by due_at, url limit ${A_TURN}`,
      [tx.now],
    );
    return { urls: rows.map(({ url }) => url) };
  });
  for (const url of urls) {
    const { state, status, leadsTo } = await look(url);
    await command(ctx, { verb: 'keepLink', input: jobKey('keep-link') }, async (tx) => {
      const dueAt = new Date(tx.now.getTime() + WAITS[state]);
      await tx.sql(
        `update link_check set failures = case when ? = 'UNREACHABLE' then failures + 1 else 0 end,
           state = case when ? = 'UNREACHABLE' and failures + 1 >= ${MAX_FAILURES} then 'DEAD' else ? end,
           status = ?, leads_to = ?, checked_at = ?, due_at = ? where url = ?`,
        [state, state, state, status, leadsTo, tx.now, dueAt, url],
      );
      return {};
    });
  }
  return urls.length;
}

/** Keeps looking at the links of contents. Asks the web from production only: a demonstration asks nobody. */
export const checkLinks: HouseJob = {
  name: 'check-links',
  everySeconds: 60,
  async run(house) {
    if (house.env.mode === 'production') await checkDue(house);
  },
};
