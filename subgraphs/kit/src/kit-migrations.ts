import { auditIsChained } from './audit/audit-migration.js';
import { theRegisterIsSearched } from './audit/search-migration.js';
import { supportIsWrittenDown } from './audit/support-migration.js';
import type { Migration } from './migrate.js';
import { peopleAreForgotten } from './privacy/privacy-migration.js';
import { open, secured } from './row-security.js';

const actorFunctions = `
create function actor_kind() returns text language sql stable as $$ select coalesce(nullif(current_setting('respi.kind', true), ''), 'NOBODY') $$;
create function actor_person() returns uuid language sql stable as $$ select nullif(current_setting('respi.person', true), '')::uuid $$;
create function actor_ente() returns uuid language sql stable as $$ select nullif(current_setting('respi.ente', true), '')::uuid $$;
create function actor_office() returns uuid language sql stable as $$ select nullif(current_setting('respi.office', true), '')::uuid $$;
create function actor_tier() returns text language sql stable as $$ select nullif(current_setting('respi.tier', true), '') $$;
create function actor_sportelli() returns uuid[] language sql stable as $$ select coalesce(string_to_array(nullif(current_setting('respi.sportelli', true), ''), ',')::uuid[], '{}') $$;
create function actor_has(variadic wanted text[]) returns boolean language sql stable as $$ select coalesce(string_to_array(current_setting('respi.roles', true), ',') && wanted, false) $$;
`;

const frameTables = (house: string) => `
create table event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  entity text not null,
  entity_id uuid not null,
  verb text not null,
  person_id uuid,
  context_id uuid,
  ente_id uuid,
  request_id text not null,
  detail jsonb not null default '{}'
);
create index event_entity on event (entity, entity_id, id);
${secured(house, 'event', { select: 'false', insert: 'true' })}
revoke update, delete on event from ${house}_app;

create table read_audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  request_id text not null,
  operation text,
  kind text not null,
  person_id uuid,
  context_id uuid,
  ente_id uuid,
  seen text[] not null
);
create index read_audit_seen on read_audit using gin (seen);
create index read_audit_person on read_audit (person_id, at);
alter table read_audit enable row level security;
alter table read_audit force row level security;
create policy read_audit_insert on read_audit for insert with check (true);
create policy read_audit_select on read_audit for select using ((select actor_has('AUDITOR')));
grant insert, select on read_audit to ${house}_app, ${house}_read;

create table fact (
  id bigint generated always as identity primary key,
  fact_id uuid not null unique,
  at timestamptz not null,
  kind text not null,
  ente_id uuid,
  sportello_id uuid,
  bacino_id uuid,
  office_id uuid,
  topic_id uuid,
  urgency text,
  language text,
  detail jsonb not null default '{}'
);
grant insert, select on fact to ${house}_app;
grant select on fact to ${house}_read;

create table idempotency (
  actor_key text not null,
  client_key text not null,
  verb text not null,
  body_hash text not null,
  outcome jsonb,
  at timestamptz not null,
  primary key (actor_key, client_key)
);
grant select, insert, update, delete on idempotency to ${house}_app;

create table outbox (
  id uuid primary key,
  seq bigint generated always as identity unique,
  kind text not null check (kind in ('MESSAGE', 'MAIL')),
  target text not null,
  command text not null,
  entity_key text not null,
  sealed_payload text not null,
  origin jsonb not null,
  created_at timestamptz not null,
  attempts int not null default 0,
  next_at timestamptz not null default clock_timestamp(),
  leased_until timestamptz,
  done_at timestamptz,
  dead_at timestamptz,
  last_error text
);
create index outbox_due on outbox (kind, next_at, seq) where done_at is null and dead_at is null;
create index outbox_order on outbox (target, entity_key, seq) where done_at is null and dead_at is null;
${open(house, 'outbox')}

create table inbox (
  from_house text not null,
  message_id uuid not null,
  at timestamptz not null,
  primary key (from_house, message_id)
);
grant select, insert on inbox to ${house}_app;

create table file (
  id uuid primary key,
  purpose text not null,
  owner_id uuid not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  storage_key text not null,
  state text not null check (state in ('QUARANTINED', 'CLEAN', 'REFUSED', 'UNSCANNED')),
  uploaded_by uuid,
  uploaded_at timestamptz not null
);
create index file_owner on file (purpose, owner_id);
alter table file enable row level security;
alter table file force row level security;
create policy file_system on file for all using ((select actor_kind()) = 'SYSTEM') with check ((select actor_kind()) = 'SYSTEM');
grant select, insert, update on file to ${house}_app;
grant select on file to ${house}_read;
`;

const returnsAreRemembered = (house: string) => `
create table departure_return (departure_id uuid primary key, at timestamptz not null);
grant select, insert on departure_return to ${house}_app;
`;

/** A house that is away for long loses nothing that was posted to it: silence is counted apart from refusals. */
const nothingPostedIsLost = `
alter table outbox add column refusals int not null default 0, add column silent_since timestamptz;
create index outbox_dead on outbox (dead_at) where dead_at is not null;
`;

const rightsAreKnown = `
create function actor_holds(variadic wanted text[]) returns boolean language sql stable as $$ select coalesce(string_to_array(current_setting('respi.rights', true), ',') && wanted, false) $$;
`;

/** Tables that every house has: event, read audit, facts, idempotency, outbox, inbox, files, returns. */
export const kitMigrations = (house: string): Migration[] => [
  { name: 'kit-20261121-the-frame-exists', up: actorFunctions + frameTables(house) },
  { name: 'kit-20261122-the-audit-is-chained', up: auditIsChained(house) },
  { name: 'kit-20261122-people-are-forgotten', up: peopleAreForgotten(house) },
  { name: 'kit-20261122-support-is-written-down', up: supportIsWrittenDown(house) },
  { name: 'kit-20261122-returns-are-remembered', up: returnsAreRemembered(house) },
  { name: 'kit-20261122-nothing-posted-is-lost', up: nothingPostedIsLost },
  { name: 'kit-20261122-the-register-is-searched', up: theRegisterIsSearched(house) },
  { name: 'kit-20261124-rights-of-the-network-are-known', up: rightsAreKnown },
];
