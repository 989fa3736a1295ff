import { SYSTEM } from '@respi/kit/actor.js';
import { writerFor } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';

const DAY_MS = 86_400_000;

/**
 * Takes away what the logins of citizens left behind (A10): links and tickets of minutes, vouchers that are over, and the
 * day after an appointment the bond to its person, which is of use for what lies ahead alone.
 */
export const endTickets: HouseJob = {
  name: 'end-tickets',
  everySeconds: 600,
  async run(house) {
    const now = house.clock.now();
    await writerFor(house, SYSTEM).transactional(async (em) => {
      const sql = (em as ReturnType<typeof writerFor>).execute.bind(em);
      await sql('delete from manage_token where expires_at <= ?', [now]);
      await sql('delete from identity_ticket where expires_at <= ?', [now]);
      await sql(
        `delete from booking_identity i where not exists (
           select 1 from booking b where b.uid = i.uid and b.state <> 'MOVED' and b.ends_at > ?)`,
        [new Date(now.getTime() - DAY_MS)],
      );
      // vouchers end by the real clock, as signatures do
      await sql('delete from voucher_spent where until <= ?', [new Date()]);
    });
  },
};
