import { ofNetwork, withNetwork } from './with-network.ts';

/* npm run first-administrators -- "Name Surname <address>" "Name Surname <address>": invites by e-mail who administers a
   platform that has no administrator yet. Two, for delicate roles want a second person; refused once there are two. */

const flags = process.argv.slice(2).filter((one) => one.startsWith('--'));
const named = process.argv
  .slice(2)
  .filter((one) => !one.startsWith('--'))
  .map((one) => /^\s*(.+?)\s*<([^<>\s]+)>\s*$/.exec(one) ?? one);
const unread = named.filter((one) => typeof one === 'string');
if (named.length === 0 || named.length > 2 || unread.length > 0) {
  console.error('npm run first-administrators -- "Name Surname <address>" "Name Surname <address>"');
  process.exit(1);
}
try {
  await withNetwork(flags, async (house) => {
    const { inviteFirstAdministrators } = await ofNetwork('invitation/invite-first-administrators.js');
    await inviteFirstAdministrators(
      house,
      named.map((one) => ({ displayName: one[1], email: one[2] })),
    );
  });
  console.log('Invited: the letters leave when the platform runs; each link is good once, for seven days.');
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
