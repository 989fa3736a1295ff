import type { Migration } from '@respi/kit/migrate.js';
import { open, secured } from '@respi/kit/row-security.js';

const manages = `(select actor_kind()) = 'PERSON' and exists (
  select 1 from agenda a where a.id = agenda_id and (
    (select actor_has('COORDINATION'))
    or ((select actor_has('OFFICE_CLERK')) and a.office_id = (select actor_office()))
    or ((select actor_has('ENTE_ADMIN', 'OPERATOR')) and a.sportello_id = any ((select actor_sportelli())::uuid[]))))`;

/** Rules only: no slot is a row (A25, A26). Changing one locks the agenda FOR UPDATE and raises its version. */
export const agendasHaveRules: Migration = {
  name: '20261121-010-agendas-have-rules',
  up: `
create table agenda (
  id uuid primary key,
  code text not null unique,
  name text not null,
  office_id uuid,
  sportello_id uuid,
  istat_code text,
  address text,
  is_public boolean not null,
  counters int not null check (counters between 1 and 30),
  step_minutes int not null default 15 check (step_minutes > 0 and step_minutes % 5 = 0),
  reminder_hours int[] not null default '{48}',
  release_rhythm jsonb,
  is_example boolean not null default false,
  working_holidays text[] not null default '{}',
  version int not null default 1,
  check (num_nonnulls(office_id, sportello_id) = 1)
);
create index agenda_office on agenda (office_id);
create index agenda_sportello on agenda (sportello_id);
${open('appointments', 'agenda')}

create table purpose (
  id uuid primary key,
  agenda_id uuid not null references agenda,
  code text not null,
  position int not null,
  title jsonb not null,
  description jsonb,
  duration_minutes int not null check (duration_minutes > 0 and duration_minutes % 5 = 0),
  min_lead_days int not null check (min_lead_days >= 0),
  max_lead_days int not null check (max_lead_days >= min_lead_days),
  cutoff_hours int not null check (cutoff_hours >= 0),
  requires_pratica boolean not null default false,
  documents jsonb not null default '[]',
  unique (agenda_id, code)
);
${secured('appointments', 'purpose', { select: 'true', insert: manages, update: manages })}

create table agenda_window (
  id uuid primary key,
  agenda_id uuid not null references agenda,
  weekday int not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null,
  valid_from date not null,
  valid_to date,
  counters int not null check (counters between 1 and 30),
  public_counters int not null check (public_counters between 0 and counters),
  breaks jsonb not null default '[]',
  purpose_ids uuid[],
  check (opens < closes),
  check (extract(epoch from opens) % 300 = 0 and extract(epoch from closes) % 300 = 0)
);
create index agenda_window_agenda on agenda_window (agenda_id);
${secured('appointments', 'agenda_window', { select: 'true', insert: manages, update: manages })}

create table agenda_closure (
  id uuid primary key,
  agenda_id uuid not null references agenda,
  starts_on date not null,
  ends_on date not null,
  reason text not null,
  declared_by uuid,
  declared_at timestamptz not null,
  check (starts_on <= ends_on)
);
create index agenda_closure_agenda on agenda_closure (agenda_id);
${secured('appointments', 'agenda_closure', { select: 'true', insert: manages, update: manages })}

create table holiday (
  id uuid primary key,
  code text not null,
  istat_code text,
  name jsonb not null,
  kind text not null check (kind in ('FIXED', 'EASTER')),
  month int,
  day int,
  easter_offset int,
  valid_from date not null,
  valid_to date,
  source jsonb,
  check ((kind = 'FIXED') = (month is not null and day is not null)),
  check ((kind = 'EASTER') = (easter_offset is not null))
);
${open('appointments', 'holiday')}
`,
};
