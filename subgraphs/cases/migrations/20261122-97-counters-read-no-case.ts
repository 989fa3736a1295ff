import type { Migration } from '@respi/kit/migrate.js';

/**
 * Counters of the inbox stop at 1,000 in each state, and read a thousand rows scattered over a million. This index holds
 * all that the sentence of sight asks of a row: they are counted where they lie side by side (C8).
 */
export const countersReadNoCase: Migration = {
  name: '20261122-97-counters-read-no-case',
  up: `create index case_counts on "case" (state)
    include (submitted_at, triaged_at, ente_id, sportello_id, office_id, opened_by);`,
};
