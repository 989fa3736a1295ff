import { randomUUID } from 'node:crypto';
import { SYSTEM } from '../actor.js';
import { command } from '../command.js';
import { houseContext, writerFor } from '../context.js';
import type { HouseJob } from '../subgraph.js';

/** Rows opened one by one within the window by one person that are too many (TH19): an example, to be confirmed. */
export const TOO_MANY_OPENED = 60;
const WINDOW_MINUTES = 10;

/* An open is a request that showed one row of its kind; a page of a list, which shows many at once, is not counted. */
const OPENERS = `
  select r.person_id as "personId", count(distinct s)::int as opened
  from read_audit r cross join lateral (
    select min(s) as s from unnest(r.seen) s where split_part(s, ':', 1) <> 'person'
    group by split_part(s, ':', 1) having count(*) = 1) one
  where r.at > ?::timestamptz - make_interval(mins => ${WINDOW_MINUTES}) and r.kind = 'PERSON' and r.person_id is not null
  group by r.person_id having count(distinct s) >= ${TOO_MANY_OPENED}`;

/** Tells the auditors and the coordination of a person who opens very many rows in a short time, once an hour. */
export const noticeBulkReaders: HouseJob = {
  name: 'notice-bulk-readers',
  everySeconds: 20,
  async run(house) {
    const now = house.clock.now();
    const found = (await writerFor(house, SYSTEM).transactional((em) =>
      (em as ReturnType<typeof writerFor>).execute(OPENERS, [now]),
    )) as { personId: string; opened: number }[];
    const ctx = houseContext(house, { actor: SYSTEM, requestId: 'notice-bulk-readers', locale: 'it', mayWrite: true });
    for (const { personId, opened } of found) {
      const clientKey = `bulk-reader-${personId}-${now.toISOString().slice(0, 13).replace(/\W/g, '-')}`;
      await command(ctx, { verb: 'noticeBulkReader', input: { clientKey } }, async (tx) => {
        house.log.warn({ house: house.name, person: personId, opened }, 'somebody reads in bulk');
        await tx.event({ entity: 'person', entityId: personId, verb: 'readInBulk', detail: { opened } });
        await tx.notice({
          kind: 'BULK_READING',
          audience: { roles: ['AUDITOR', 'COORDINATION'] },
          href: `/area-riservata/registro-accessi?da=${personId}&cercato=1`,
          params: { code: house.name },
          entityKey: `bulk:${randomUUID()}`,
        });
        return { told: true };
      });
    }
  },
};
