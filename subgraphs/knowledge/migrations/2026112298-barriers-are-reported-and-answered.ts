import type { Migration } from '@respi/kit/migrate.js';
import { open, secured } from '@respi/kit/row-security.js';

const desk = `(select actor_has('EDITOR', 'COORDINATION', 'PROVINCIAL_COORDINATOR'))`;

/** What keeps somebody from using the site is told without an account and answered within thirty days (P34). */
export const barriersAreReportedAndAnswered: Migration = {
  name: '2026112298-barriers-are-reported-and-answered',
  up: `
create table barrier_report (
  id uuid primary key,
  number text not null unique,
  code_index text not null unique,
  path text not null,
  locale text not null,
  sealed_text text not null,
  received_at timestamptz not null,
  due_on date not null,
  sealed_reply text,
  replied_at timestamptz,
  replied_by uuid,
  told_on date,
  check ((sealed_reply is null) = (replied_at is null))
);
create index barrier_report_open on barrier_report (due_on, id) where replied_at is null;
create index barrier_report_received on barrier_report (received_at desc, id desc);
${secured('knowledge', 'barrier_report', {
  select: desk,
  insert: `(select actor_kind()) in ('ANONYMOUS', 'PERSON', 'CLIENT') and replied_at is null`,
  update: desk,
})}
create table barrier_counter (year int primary key, last int not null);
${open('knowledge', 'barrier_counter')}
create table barrier_throttle (bucket text primary key, tries int not null, ends_at timestamptz not null);
${open('knowledge', 'barrier_throttle')}
create function barrier_by_code(asked text) returns table (number text, path text, received_at timestamptz, due_on date, sealed_text text, sealed_reply text, replied_at timestamptz)
language sql stable security definer set respi.kind = 'SYSTEM' set search_path = knowledge, pg_temp as $$
  select b.number, b.path, b.received_at, b.due_on, b.sealed_text, b.sealed_reply, b.replied_at from barrier_report b where b.code_index = asked
$$;
revoke execute on function barrier_by_code from public;
grant execute on function barrier_by_code to knowledge_read, knowledge_app;
`,
};
