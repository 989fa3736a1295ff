import type { Migration } from '@respi/kit/migrate.js';

/** Answers, notes and questions of one instant keep the order in which they were written. */
export const whatCameFirstStaysFirst: Migration = {
  name: '20261121-04-what-came-first-stays-first',
  up: `
alter table answer add column seq bigint generated always as identity;
create index answer_of_case on answer (case_id, seq);
drop index answer_case;
alter table case_note add column seq bigint generated always as identity;
alter table information_request add column seq bigint generated always as identity;
`,
};
