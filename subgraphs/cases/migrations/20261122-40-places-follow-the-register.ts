import type { Migration } from '@respi/kit/migrate.js';

/** Names of desks and offices, and whose desks are, follow what the register says last (N1, N25, P22). */
export const placesFollowTheRegister: Migration = {
  name: '20261122-40-places-follow-the-register',
  up: `
alter table desk add column told_version int not null default 0;
alter table office add column told_version int not null default 0;
`,
};
