import type { Migration } from '@respi/kit/migrate.js';
import { open, secured } from '@respi/kit/row-security.js';

const network = `(select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN', 'AUDITOR'))`;
const grantors = `(select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN'))`;
const isAdministrator = `(select actor_has('ENTE_ADMIN'))`;
const ownAdministrator = `(${isAdministrator} and ente_id = (select actor_ente()))`;
const party = `(select actor_person()) in (from_person, to_person)`;

/** Accounts are disabled and come back, delicate invitations want a second person, roles are lent during a leave. */
export const accountsAreLookedAfter: Migration = {
  name: '20261122-identity-1-accounts-are-looked-after',
  up: `
alter table person
  add column disabled_reason text check (disabled_reason in ('ADMINISTRATION', 'INACTIVITY')),
  add column reactivated_at timestamptz,
  add column warned_at timestamptz;
create policy person_administered on person for update
  using (${grantors} or (${isAdministrator} and exists (
    select 1 from membership m where m.person_id = person.id and m.ente_id = (select actor_ente()))))
  with check (${grantors} or (${isAdministrator} and exists (
    select 1 from membership m where m.person_id = person.id and m.ente_id = (select actor_ente()))));

alter table invitation
  add column needs_approval boolean not null default false,
  add column approved_at timestamptz,
  add column approved_by uuid,
  add column closed_at timestamptz,
  add column closed_by uuid,
  add check (approved_by is null or approved_by <> invited_by);

create table account_rules (
  id bigint generated always as identity primary key,
  warn_days int not null check (warn_days between 30 and 720),
  disable_days int not null check (disable_days >= warn_days + 14),
  since timestamptz not null,
  set_by uuid,
  reason text
);
${open('network', 'account_rules')}
revoke update, delete on account_rules from network_app;
insert into account_rules (warn_days, disable_days, since) values (150, 180, '2026-01-01T00:00:00Z');

create table delegation (
  id uuid primary key,
  from_person uuid not null references person,
  to_person uuid not null references person check (to_person <> from_person),
  ente_id uuid not null references ente,
  roles text[] not null check (cardinality(roles) > 0),
  start_on date not null,
  end_on date not null check (end_on >= start_on),
  reason text not null,
  needs_approval boolean not null,
  approved_at timestamptz,
  approved_by uuid check (approved_by not in (from_person, to_person)),
  ended_at timestamptz,
  created_at timestamptz not null,
  created_by uuid not null,
  version int not null default 1
);
create index delegation_from on delegation (from_person);
create index delegation_to on delegation (to_person);
create index delegation_ente on delegation (ente_id);
${secured('network', 'delegation', {
  select: `${party} or ${network} or ${ownAdministrator}`,
  insert: `from_person = (select actor_person()) and created_by = (select actor_person())`,
  update: `${party} or ${grantors} or ${ownAdministrator}`,
})}

alter table membership add column delegation_id uuid references delegation;
create index membership_delegation on membership (delegation_id) where delegation_id is not null;
drop index membership_once;
create unique index membership_once on membership
  (person_id, ente_id, role, coalesce(sportello_id, ente_id), start_on, coalesce(delegation_id, ente_id))
  where ended_at is null;
create policy membership_lent on membership for insert with check (exists (
  select 1 from delegation d where d.id = delegation_id and d.from_person = (select actor_person())
    and not d.needs_approval and d.to_person = person_id and d.ente_id = membership.ente_id and role = any(d.roles)
    and start_on >= d.start_on and end_on <= d.end_on));
create policy membership_returned on membership for update
  using (exists (select 1 from delegation d where d.id = delegation_id and (select actor_person()) in (d.from_person, d.to_person)))
  with check (exists (select 1 from delegation d where d.id = delegation_id and (select actor_person()) in (d.from_person, d.to_person)));

create function standing_of(who uuid, today date) returns table (roles text[], enti uuid[])
language sql stable security definer set search_path = network, pg_temp set respi.kind = 'SYSTEM'
as $$
  select coalesce(array_agg(distinct m.role), '{}'), coalesce(array_agg(distinct m.ente_id), '{}')
  from membership m where m.person_id = who and m.ended_at is null and (m.end_on is null or m.end_on >= today)
$$;
revoke all on function standing_of(uuid, date) from public;
grant execute on function standing_of(uuid, date) to network_app, network_read;
`,
};
