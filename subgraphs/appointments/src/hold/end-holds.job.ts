import { SYSTEM } from '@respi/kit/actor.js';
import { writerFor } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';

/** Marks what has run out and clears its cells; a claim would reclaim them anyway (A7). */
export const endHolds: HouseJob = {
  name: 'end-holds',
  everySeconds: 30,
  async run(house) {
    const now = house.clock.now();
    await writerFor(house, SYSTEM).transactional(async (em) => {
      const sql = (em as ReturnType<typeof writerFor>).execute.bind(em);
      const ended = (await sql(
        `update hold set ended_as = 'EXPIRED' where id in (
           select id from hold where ended_as is null and expires_at <= ? order by expires_at limit 500 for update skip locked)
         returning id`,
        [now],
      )) as { id: string }[];
      const ids = ended.map(({ id }) => id).join(',');
      if (ids)
        await sql(`delete from claim where holder = any (string_to_array(?, ',')::uuid[]) and expires_at <= ?`, [
          ids,
          now,
        ]);
    });
  },
};
