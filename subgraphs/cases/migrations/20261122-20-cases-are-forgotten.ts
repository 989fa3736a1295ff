import type { Migration } from '@respi/kit/migrate.js';

/**
 * A case whose time is over stays as a number with its dates, states and places, which is what is counted (C37). Notes of
 * validations are only ever emptied, and only by the house itself.
 */
export const casesAreForgotten: Migration = {
  name: '20261122-20-cases-are-forgotten',
  up: `
alter table "case" add column forgotten_at timestamptz(3);
alter table helpdesk_ticket add column forgotten_at timestamptz(3);
grant update (note) on validation_change to cases_app;
grant update (reason) on disclosure to cases_app;
create index cycle_ended on cycle (coalesce(closed_at, answered_at));
`,
};
