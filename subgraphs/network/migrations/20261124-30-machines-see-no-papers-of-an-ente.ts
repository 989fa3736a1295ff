import type { Migration } from '@respi/kit/migrate.js';

const noMachine = `(select actor_kind()) <> 'CLIENT'`;

/**
 * A machine speaks for its ente and is none of its people: how the ente stands in the network, whom to call there and its
 * papers are for people, by the database alone too (G2, G20). What is published with a version stays for everybody.
 */
export const machinesSeeNoPapersOfAnEnte: Migration = {
  name: '20261124-30-machines-see-no-papers-of-an-ente',
  up: `
create policy adhesion_people on adhesion as restrictive for select using (${noMachine});
create policy contact_people on contact as restrictive for select using (${noMachine});
create policy departure_people on departure as restrictive for select using (${noMachine});
create policy ente_change_people on ente_change as restrictive for select using (${noMachine});
create policy document_people on document as restrictive for select using (ente_id is null or ${noMachine});
`,
};
