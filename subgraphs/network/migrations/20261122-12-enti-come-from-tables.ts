import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';

const managers = `(select actor_has('PROVINCIAL_COORDINATOR', 'COORDINATION'))`;

/** A table of enti is looked at before it is taken, and taken whole or not at all (N1, N22). */
export const entiComeFromTables: Migration = {
  name: '20261122-12-enti-come-from-tables',
  up: `
create table ente_import (
  id uuid primary key,
  name text not null,
  encoding text not null,
  separator text not null,
  rows jsonb not null,
  made_by uuid,
  made_at timestamptz not null,
  confirmed_at timestamptz
);
${secured('network', 'ente_import', { select: managers, insert: managers, update: managers })}
create unique index ente_ipa on ente (ipa_code) where ipa_code is not null and ipa_code <> '';
`,
};
