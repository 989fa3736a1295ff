import type { Migration } from '@respi/kit/migrate.js';

/** What desks write about cases for their équipe is for people, by the database alone too (C40, G2, G20). */
export const machinesDiscussNoCases: Migration = {
  name: '20261124-40-machines-discuss-no-cases',
  up: `
create policy discussion_case_people on discussion_case as restrictive for select using ((select actor_kind()) <> 'CLIENT');
`,
};
