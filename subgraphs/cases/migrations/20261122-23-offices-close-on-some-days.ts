import type { Migration } from '@respi/kit/migrate.js';
import { open } from '@respi/kit/row-security.js';

/** Exceptional closures of an office, dated; no deadline runs on those days (C18, A26). What is taken back stays written. */
export const officesCloseOnSomeDays: Migration = {
  name: '20261122-23-offices-close-on-some-days',
  up: `
create table office_closure (
  id uuid primary key,
  office_id uuid not null references office (id),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  reason text not null,
  decided_by uuid not null,
  decided_at timestamptz(3) not null,
  taken_back_by uuid,
  taken_back_at timestamptz(3)
);
create index office_closure_office on office_closure (office_id, ends_on) where taken_back_at is null;
${open('cases', 'office_closure')}
revoke delete on office_closure from cases_app;
create index case_open_of_office on "case" (office_id, due_at) where queue_rank < 9 and due_at is not null;
`,
};
