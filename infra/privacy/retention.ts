import { inRepository } from '../run/repository.ts';
import { flagsOf, withHouses } from './houses.ts';

/* npm run retention [-- --run] [--house=cases] [--kind=CASES_CANCELLED]: what is over its term; nothing is written
   without --run, and then only under terms that the controller has confirmed. */

const kit = (file: string) => import(inRepository('subgraphs', 'kit', 'dist', 'src', 'privacy', file));
const { dryRun, runRetention } = await kit('retention.js');
const { kindsOf } = await kit('house-privacy.js');
const { shredFiles } = await kit('forget.jobs.js');
const { logStones } = await kit('tombstone-log.js');
const flags = flagsOf();

await withHouses(async (houses) => {
  for (const { name, house, plan } of houses) {
    if (flags.value('house') && flags.value('house') !== name) continue;
    for (const kind of kindsOf(plan.privacy)) {
      if (flags.value('kind') && flags.value('kind') !== kind.kind) continue;
      const { due, held, term } = await dryRun(house, kind);
      const months = term.months === null ? 'own term' : `${term.months} months`;
      const state = term.isConfirmed ? '' : ', NOT CONFIRMED: nothing is forgotten';
      const done = flags.has('run') ? `, forgotten ${await runRetention(house, kind)}` : '';
      console.log(`${name} ${kind.kind}: ${months}, due ${due}, held ${held}${done}${state}`);
    }
    if (!flags.has('run')) continue;
    await shredFiles(house);
    await logStones(house);
  }
});
