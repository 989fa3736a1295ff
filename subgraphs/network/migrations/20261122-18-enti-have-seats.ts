import type { Migration } from '@respi/kit/migrate.js';
import { open } from '@respi/kit/row-security.js';

/** An ente has a registered office and other seats; offices are changed by one hand at a time (N1, P22). */
export const entiHaveSeats: Migration = {
  name: '20261122-18-enti-have-seats',
  up: `
create table sede (
  id uuid primary key,
  ente_id uuid not null references ente,
  kind text not null check (kind in ('REGISTERED', 'BRANCH')),
  name text collate "und-x-icu" not null,
  istat_code text,
  street text,
  postcode text,
  city text,
  phone text,
  email text,
  version int not null default 1
);
create unique index sede_registered on sede (ente_id) where kind = 'REGISTERED';
create index sede_ente on sede (ente_id, kind desc, name, id);
${open('network', 'sede')}

alter table office add column version int not null default 1;
`,
};
