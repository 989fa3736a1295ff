import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SYSTEM } from '@respi/kit/actor.js';
import { writerFor } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';

/** Days for which papers wait for the application that they were sent for. */
const WAITS_DAYS = 2;
const BATCH = 50;

/** Rows first, bytes after: bytes without a row do less harm than a row without its bytes. */
const GONE = `
  with gone as (
    delete from adhesion_application_file f where f.id in (
      select w.id from adhesion_application_file w where w.added_at < ?::timestamptz - make_interval(days => ${WAITS_DAYS})
        and not exists (select 1 from adhesion_application a where a.dossier_id = w.dossier_id)
      order by w.added_at limit ${BATCH} for update skip locked) returning f.id)
  update file set state = 'REFUSED' where purpose = 'application' and id in (select id from gone) returning storage_key`;

/** Papers of applications that were never sent go, with their bytes (N6). */
export const dossiersGo: HouseJob = {
  name: 'dossiers-without-application-go',
  everySeconds: 3_600,
  async run(house) {
    const ended = await writerFor(house, SYSTEM).transactional(async (em) => {
      await em.execute('delete from application_throttle where ends_at < ?', [house.clock.now()]);
      return em.execute<{ storage_key: string }[]>(GONE, [house.clock.now()]);
    });
    for (const { storage_key: key } of ended) await rm(join(house.env.filesDir, key.slice(0, 2), key), { force: true });
  },
};
