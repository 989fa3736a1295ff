import type { Migration } from '@respi/kit/migrate.js';

/** The same uniqueness, in the order in which availability reads it: a stretch of days of one agenda, all counters. */
export const claimsAreReadByDay: Migration = {
  name: '20261122-050-claims-are-read-by-day',
  up: `
alter table claim drop constraint claim_once;
alter table claim add constraint claim_once unique (agenda_id, cell, counter);
`,
};
