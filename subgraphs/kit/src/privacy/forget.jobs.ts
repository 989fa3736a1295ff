import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { House } from '../context.js';
import type { HouseJob } from '../subgraph.js';
import { type HousePrivacy, kindsOf } from './house-privacy.js';
import { asSystem, runRetention } from './retention.js';
import { logStones } from './tombstone-log.js';

/** Removes the bytes of files whose rows are forgotten: again and again, until they are gone. */
export async function shredFiles(house: House): Promise<number> {
  const doomed = await asSystem(house, (sql) =>
    sql<{ key: string }>('select storage_key as key from file_to_shred order by at limit 500'),
  );
  for (const { key } of doomed) {
    await rm(join(house.env.filesDir, key.slice(0, 2), key), { force: true });
    await asSystem(house, (sql) => sql('delete from file_to_shred where storage_key = ?', [key]));
  }
  return doomed.length;
}

/** Forgets what is over the terms that the controller has confirmed, in batches; each kind for itself (C37, I18). */
export async function forgetAll(house: House, privacy: HousePrivacy | undefined): Promise<Record<string, number>> {
  const done: Record<string, number> = {};
  for (const kind of kindsOf(privacy)) {
    const count = await runRetention(house, kind);
    if (count > 0) done[kind.kind] = count;
  }
  await shredFiles(house);
  await logStones(house);
  return done;
}

/** Jobs that forget: every hour what is over, every few seconds the stones and the bytes of it. */
export const forgettingJobs = (privacy: HousePrivacy | undefined): HouseJob[] => [
  {
    name: 'forget',
    everySeconds: 3_600,
    async run(house) {
      const done = await forgetAll(house, privacy);
      if (Object.keys(done).length > 0) house.log.info({ house: house.name, ...done }, 'what was over is forgotten');
    },
  },
  {
    name: 'shred-files',
    everySeconds: 30,
    async run(house) {
      await shredFiles(house);
      await logStones(house);
    },
  },
];
