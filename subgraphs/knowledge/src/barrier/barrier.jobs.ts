import { SYSTEM } from '@respi/kit/actor.js';
import { localDate, plusDays } from '@respi/kit/clock.js';
import { command, jobKey } from '@respi/kit/command.js';
import { houseContext } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';

/** Days before its end in which a report that waits is told again; from its end on, every day. */
export const REMIND_DAYS = 7;

/** Reminds who answers of reports whose thirty days are nearly over, or over (P34). */
export const remindBarriers: HouseJob = {
  name: 'remind-barriers',
  everySeconds: 3_600,
  async run(house) {
    const ctx = houseContext(house, { actor: SYSTEM, requestId: 'barriers', locale: 'it', mayWrite: true });
    await command(ctx, { verb: 'remindBarriers', input: jobKey('remind-barriers') }, async (tx) => {
      const today = localDate(tx.now);
      const rows = await tx.sql<{ number: string }>(
        `update barrier_report set told_on = ? where replied_at is null and due_on <= ?
           and (told_on is null or (due_on <= ? and told_on < ?)) returning number`,
        [today, plusDays(today, REMIND_DAYS), today, today],
      );
      for (const { number } of rows) {
        await tx.notice({
          kind: 'BARRIER_REPORTED',
          audience: { roles: ['COORDINATION'] },
          href: '/area-riservata/conoscenza/accessibilita',
          params: { code: number },
          entityKey: `barrier:${number}`,
        });
      }
      return { told: rows.length };
    });
  },
};
