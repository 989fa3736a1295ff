import { inRepository } from '../run/repository.ts';
import { withHouses } from './houses.ts';

/* npm run audit:verify: the whole chain of every house against its rows and against the anchors outside the database.
   Ends with 1 where a row was altered, moved or taken away, and names it. */

const { verifyAudit } = await import(inRepository('subgraphs', 'kit', 'dist', 'src', 'audit', 'chain.js'));
let broken = 0;
await withHouses(async (houses) => {
  for (const { name, house } of houses) {
    const { links, tail, anchors, faults } = await verifyAudit(house);
    broken += faults.length;
    console.log(`${name}: ${links} links, ${tail} not linked yet, ${anchors} anchors, ${faults.length} faults`);
    for (const { n, fault, row } of faults.slice(0, 20)) console.log(`  link ${n}: ${fault}${row ? ` (${row})` : ''}`);
  }
});
process.exitCode = broken > 0 ? 1 : 0;
