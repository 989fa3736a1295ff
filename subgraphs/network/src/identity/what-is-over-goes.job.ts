import type { HouseJob } from '@respi/kit/subgraph.js';
import { identityOf } from './identity-room.js';

/** Tables of the room whose rows serve until an instant and are nothing afterwards. */
const PASSING = [
  ['challenge', 'expires_at'],
  ['password_reset', 'expires_at'],
  ['identification', 'expires_at'],
  ['throttle', 'ends_at'],
] as const;

/**
 * Deletes what is over: sign-ins half done, links to a new password, ways through a provider, counted tries (C37). Whoever
 * comes back with one is told that it is over, as before. Instants of the room’s own clock.
 */
export const whatIsOverGoes: HouseJob = {
  name: 'identity-what-is-over-goes',
  everySeconds: 600,
  async run(house) {
    const room = identityOf(house);
    for (const [table, end] of PASSING) await room.sql(`delete from ${table} where ${end} < $1`, [room.now()]);
  },
};
