import { SYSTEM } from '@respi/kit/actor.js';
import { writerFor } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';
import { alone, papersGo } from './dossier.js';

/** Days for which papers wait for the application that they were sent for. */
const WAITS_DAYS = 2;
const BATCH = 50;

const NEVER_SENT = `f.id in (
  select w.id from adhesion_application_file w where w.added_at < ?::timestamptz - make_interval(days => ${WAITS_DAYS})
    and not exists (select 1 from adhesion_application a where a.dossier_id = w.dossier_id)
  order by w.added_at limit ${BATCH})`;

/** Papers of applications that were never sent go, their bytes after them (N6); none while its application is arriving. */
export const dossiersGo: HouseJob = {
  name: 'dossiers-without-application-go',
  everySeconds: 3_600,
  async run(house) {
    const now = house.clock.now();
    await writerFor(house, SYSTEM).transactional(async (em) => {
      await em.execute(alone);
      await em.execute('delete from application_throttle where ends_at < ?', [now]);
      await em.execute(papersGo(NEVER_SENT), [now, now]);
    });
  },
};
