import type { Migration } from '@respi/kit/migrate.js';

/** The coordination gives a case to the interface operator who will carry it (C8). */
export const casesAreGivenToCarriers: Migration = {
  name: '20261122-21-cases-are-given-to-carriers',
  up: `
alter table "case" add column assigned_to uuid, add column assigned_at timestamptz(3);
create index case_assigned on "case" (assigned_to, queue_rank, due_key, id) where assigned_to is not null;
`,
};
