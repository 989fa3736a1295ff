import { SYSTEM } from '@respi/kit/actor.js';
import { command, jobKey } from '@respi/kit/command.js';
import { houseContext } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';
import { forgetBookings } from './forget.js';

const DUE = `
select b.id from booking b join agenda a on a.id = b.agenda_id
where b.anonymised_at is null and b.ends_at < ?::timestamptz - make_interval(months => a.retention_months)
order by b.ends_at limit 500`;

/** Forgets the people of appointments that are N months over, and of waits that ended as long ago (A44). */
export const forgetOldBookings: HouseJob = {
  name: 'forget-old-bookings',
  everySeconds: 3_600,
  async run(house) {
    const ctx = houseContext(house, { actor: SYSTEM, requestId: 'forget', locale: 'it', mayWrite: true });
    await command(ctx, { verb: 'forgetOldBookings', input: jobKey('forget') }, async (tx) => {
      const due = await tx.sql<{ id: string }>(DUE, [tx.now]);
      await forgetBookings(
        tx,
        due.map(({ id }) => id),
      );
      await tx.sql(
        `delete from waiting_person where entry_id in (
           select e.id from waiting_entry e join agenda a on a.id = e.agenda_id
           where e.ended_at < ?::timestamptz - make_interval(months => a.retention_months))`,
        [tx.now],
      );
      for (const { id } of due) await tx.event({ entity: 'booking', entityId: id, verb: 'anonymised' });
      return { forgotten: due.length };
    });
  },
};
