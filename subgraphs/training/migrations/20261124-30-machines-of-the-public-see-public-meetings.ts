import type { Migration } from '@respi/kit/migrate.js';

const organisers = `(select actor_kind()) = 'SYSTEM' or (select actor_has('TRAINER', 'COORDINATION', 'PROVINCIAL_COORDINATOR'))`;
/* A machine acts for an ente of the network only under the ceiling NETWORK, which a second person approved (I10). */
const network = `(select actor_kind()) = 'PERSON' or ((select actor_kind()) = 'CLIENT' and (select actor_tier()) is not null)`;

/** What is for the network is shown to the machines of the network, and not to those whose ceiling is the public (G2). */
export const machinesOfThePublicSeePublicMeetings: Migration = {
  name: '20261124-30-machines-of-the-public-see-public-meetings',
  up: `
alter policy training_event_select on training_event
  using (${organisers} or (state <> 'DRAFT' and (is_public or ${network})));`,
};
