import type { Migration } from '@respi/kit/migrate.js';
import { open, secured } from '@respi/kit/row-security.js';

const desk = `(select actor_has('PROVINCIAL_COORDINATOR', 'COORDINATION'))`;
const anybody = `(select actor_kind()) in ('ANONYMOUS', 'PERSON', 'CLIENT')`;

/**
 * A body asks by itself, without an account, to adhere (N6, N23). Nobody has vouched for what it says: it stays beside the
 * register until the coordination takes it in, and its papers with it.
 */
export const bodiesApplyByThemselves: Migration = {
  name: '20261122-40-bodies-apply-by-themselves',
  up: `
create table adhesion_application (
  id uuid primary key,
  seq bigint generated always as identity unique,
  number text not null unique,
  code_index text not null unique,
  dossier_id uuid not null unique,
  state text not null check (state in ('RECEIVED', 'ADMITTED', 'DECLINED')),
  denomination text not null,
  category text not null,
  fiscal_code text not null,
  ipa_code text,
  email text not null check (email = lower(email)),
  legal_name text not null,
  legal_email text,
  operator_name text not null,
  operator_email text not null,
  locale text not null,
  received_at timestamptz not null,
  confirm_hash text not null unique,
  confirmed_at timestamptz,
  ente_id uuid references ente,
  adhesion_id uuid references adhesion,
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  version int not null default 1,
  check ((state = 'RECEIVED') = (decided_at is null)),
  check ((state = 'ADMITTED') = (adhesion_id is not null)),
  check ((state = 'DECLINED') = (reason is not null))
);
create index adhesion_application_body on adhesion_application (fiscal_code);
create index adhesion_application_adhesion on adhesion_application (adhesion_id) where adhesion_id is not null;
${secured('network', 'adhesion_application', {
  select: desk,
  insert: `${anybody} and state = 'RECEIVED' and confirmed_at is null and ente_id is null`,
  update: desk,
})}

create table adhesion_application_file (
  id uuid primary key,
  dossier_id uuid not null,
  kind text not null check (kind in ('DELIBERA', 'SIGNED_BY_ENTE')),
  name text not null,
  media_type text not null,
  size int not null,
  sha256 text not null,
  facts jsonb not null,
  added_at timestamptz not null
);
create index adhesion_application_file_dossier on adhesion_application_file (dossier_id, kind, added_at);
${secured('network', 'adhesion_application_file', { select: desk, insert: anybody })}
create policy file_of_application on file for select using (purpose = 'application' and ${desk});
create policy file_of_applicant on file for insert with check (purpose = 'application' and uploaded_by is null and ${anybody});
create policy file_of_admitted on file for select using (
  purpose = 'application' and exists (select 1 from document d where d.id = file.id));

create table application_counter (year int primary key, last int not null);
${open('network', 'application_counter')}
create table application_throttle (bucket text primary key, tries int not null, ends_at timestamptz not null);
${open('network', 'application_throttle')}
alter table adhesion add column is_filed_online boolean not null default false;

create function dossier_facts(asked uuid) returns table (kinds text[], files int, is_sent boolean, waiting int)
language sql stable security definer set respi.kind = 'SYSTEM' set search_path = network, pg_temp as $$
  select coalesce(array_agg(distinct f.kind), '{}'), count(f.id)::int,
    exists (select 1 from adhesion_application a where a.dossier_id = asked),
    (select count(*)::int from (select 1 from adhesion_application_file w where not exists (
      select 1 from adhesion_application a where a.dossier_id = w.dossier_id) limit 1000) n)
  from adhesion_application_file f where f.dossier_id = asked
$$;
create function application_by_code(asked text) returns table (number text, denomination text, state text, received_at timestamptz,
  confirmed_at timestamptz, decided_at timestamptz, reason text, adhesion_state text, effective_from date)
language sql stable security definer set respi.kind = 'SYSTEM' set search_path = network, pg_temp as $$
  select a.number, a.denomination, a.state, a.received_at, a.confirmed_at, a.decided_at,
    coalesce(a.reason, case when d.state = 'REJECTED' then d.reason end), d.state, d.effective_from
  from adhesion_application a left join adhesion d on d.id = a.adhesion_id where a.code_index = asked
$$;
create function confirm_application(asked text, moment timestamptz) returns text
language sql security definer set respi.kind = 'SYSTEM' set search_path = network, pg_temp as $$
  update adhesion_application set confirmed_at = coalesce(confirmed_at, moment) where confirm_hash = asked returning number
$$;
revoke execute on function dossier_facts, application_by_code, confirm_application from public;
grant execute on function dossier_facts, application_by_code to network_read, network_app;
grant execute on function confirm_application to network_app;
`,
};
