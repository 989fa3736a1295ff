import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';

/** Who took a table of cases, with or without the persons, by which filter and why (C44): rows are only added. */
export const casesLeaveAsTables: Migration = {
  name: '20261122-24-cases-leave-as-tables',
  up: `
create table case_export (
  id uuid primary key,
  person_id uuid not null,
  ente_id uuid,
  format text not null check (format in ('CSV', 'XLSX')),
  identified boolean not null,
  reason text,
  sealed_filter text not null,
  at timestamptz(3) not null,
  check (not identified or reason is not null)
);
create index case_export_at on case_export (at desc, id);
${secured('cases', 'case_export', {
  select: `(select actor_kind()) = 'PERSON' and (person_id = (select actor_person()) or (select actor_has('AUDITOR', 'PROVINCIAL_COORDINATOR')))`,
  insert: 'person_id = (select actor_person())',
})}
revoke update, delete on case_export from cases_app;
`,
};
