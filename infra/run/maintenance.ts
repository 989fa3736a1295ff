import { ofNetwork, withNetwork } from './with-network.ts';

/* npm run maintenance -- <from> <to> "message": announces a pause on every page, from the day before; instants in
   ISO 8601 (2026-12-01T20:00+01:00). With --read-only nothing can be changed while it lasts.
   npm run maintenance -- --off takes away what is announced or under way. */

const isOff = process.argv.includes('--off');
const isReadOnly = process.argv.includes('--read-only');
const OWN = ['--off', '--read-only'];
const flags = process.argv.slice(2).filter((one) => one.startsWith('--') && !OWN.includes(one));
const [from = '', to = '', message = ''] = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const [startsAt, endsAt] = [new Date(from), new Date(to)];
if (!isOff && (Number.isNaN(startsAt.getTime()) || Number.isNaN(endsAt.getTime()) || !message)) {
  console.error('npm run maintenance -- <from> <to> "message" [--read-only]   |   npm run maintenance -- --off');
  process.exit(1);
}
try {
  await withNetwork(flags, async (house) => {
    const acts = await ofNetwork('maintenance/by-command.js');
    if (isOff) await acts.endAll(house);
    else await acts.announce(house, { startsAt, endsAt, messageIt: message, isReadOnly });
  });
  console.log(isOff ? 'Nothing is announced any more.' : 'Announced: the banner stands from the day before.');
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
