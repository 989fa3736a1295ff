import type { Migration } from '@respi/kit/migrate.js';

/** The administrator of an ente finds in its hours the names of those who attended in its name (T16). */
export const anEnteReadsTheNamesOfItsPeople: Migration = {
  name: '20261123-30-an-ente-reads-the-names-of-its-people',
  up: `
create policy participant_select_ente on participant for select using (
  (select actor_has('ENTE_ADMIN')) and exists (
    select 1 from registration r where r.person_id = participant.person_id and r.ente_id = (select actor_ente())));
`,
};
