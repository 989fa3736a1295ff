import { SYSTEM } from '@respi/kit/actor.js';
import { writerFor } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';

/** Cells of days that are over serve nobody; a month of them stays, should a clock have to be set back. */
const KEPT_MS = 30 * 86_400_000;

/** Marks what has run out and clears its cells; a claim would reclaim them anyway (A7). Clears the days that are over. */
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
      if (ids) {
        await sql(`delete from claim where holder = any (string_to_array(?, ',')::uuid[]) and expires_at <= ?`, [
          ids,
          now,
        ]);
      }
      await sql('delete from claim c using agenda a where c.agenda_id = a.id and c.cell < ?', [
        new Date(now.getTime() - KEPT_MS),
      ]);
    });
  },
};
