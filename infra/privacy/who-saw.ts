import { inRepository } from '../run/repository.ts';
import { flagsOf, withHouses } from './houses.ts';

/* npm run who-saw -- "<number, code, address, whole name or id>" [--since=<day>] [--until=<day>]: who touched what is kept of a
   person or a case between two instants, and what left the platform, house by house (I11). The look is in the register too. */

const kit = (file: string) => import(inRepository('subgraphs', 'kit', 'dist', 'src', file));
const [{ accessesTo }, { houseContext }, { SYSTEM }] = await Promise.all(
  ['audit/accesses.js', 'context.js', 'actor.js'].map(kit),
);
/** Under which blind index a house keeps the numbers of people. */
const PURPOSES: Readonly<Record<string, string>> = { cases: 'pratica', appointments: 'tax-code' };
const PAGE = 500;

const flags = flagsOf();
const [of] = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const instant = (name: string, otherwise: string): Date => {
  const at = new Date(flags.value(name) ?? otherwise);
  if (Number.isNaN(at.getTime())) throw new Error(`--${name} is a day or an instant`);
  return at;
};
const [since, until] = [instant('since', '2000-01-01'), instant('until', new Date().toISOString())];
if (!of)
  throw new Error('npm run who-saw -- "<number, code, address, whole name or id>" [--since=<day>] [--until=<day>]');

await withHouses(async (houses) => {
  for (const { name, house } of houses) {
    let count = 0;
    let after: string | undefined;
    do {
      const actor = { ...SYSTEM, roles: ['AUDITOR'] };
      const ctx = houseContext(house, {
        actor,
        requestId: `who-saw-${process.pid}`,
        locale: 'it',
        operation: 'WhoSaw',
      });
      const { accesses } = await accessesTo(ctx, { of, since, until, first: PAGE, after }, PURPOSES[name]);
      await ctx.db.finish();
      for (const { at, kind, operation, actorKind, personId, enteId, subject } of accesses)
        console.log(
          [name, at.toISOString(), kind, operation, personId ?? actorKind, enteId ?? '-', subject].join('\t'),
        );
      count += accesses.length;
      after = accesses.length === PAGE ? accesses.at(-1)?.cursor : undefined;
    } while (after);
    console.log(`${name}: ${count} accesses`);
  }
});
