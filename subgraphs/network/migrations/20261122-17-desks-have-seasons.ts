import type { Migration } from '@respi/kit/migrate.js';
import { open } from '@respi/kit/row-security.js';

/** For some weeks of every year a desk keeps other hours, in the place of those of the week (P28, N19). */
export const desksHaveSeasons: Migration = {
  name: '20261122-17-desks-have-seasons',
  up: `
create table season (
  place_id uuid not null,
  name text not null,
  from_day text not null check (from_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  to_day text not null check (to_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  hours jsonb not null,
  primary key (place_id, name)
);
${open('network', 'season')}
`,
};
