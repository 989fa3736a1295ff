import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';

const network = `(select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN', 'AUDITOR'))`;
const grantors = `(select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN'))`;
const ownAdministrator = `((select actor_has('ENTE_ADMIN')) and ente_id = (select actor_ente()))`;
const courier = `(select actor_kind()) = 'COURIER'`;
const self = (column: string) => `${column} = (select actor_person())`;

const seesMembership = `${self('person_id')} or ${network} or ${courier}
  or ((select actor_kind()) = 'PERSON' and (ente_id = (select actor_ente()) or (office_id is not null and (select actor_tier()) is not null)))`;
const seesPerson = `${self('id')} or ${network} or ${courier}
  or ((select actor_kind()) = 'PERSON' and (select actor_tier()) = 'RISTRETTA')
  or exists (select 1 from membership m where m.person_id = person.id)`;
const seesAdhesion = `${network} or ente_id = (select actor_ente())`;
const seesInvitation = `${network} or ${ownAdministrator}`;

/** People, their roles and dates, adhesions and invitations: personal data, walled row by row. */
export const peopleAndAdhesionsExist: Migration = {
  name: '20261121-02-people-and-adhesions-exist',
  up: `
create table adhesion (
  id uuid primary key,
  ente_id uuid not null references ente,
  protocollo_version_id uuid not null references protocollo_version,
  state text not null check (state in ('INVITED', 'REQUESTED', 'UNDER_REVIEW', 'APPROVED', 'SIGNED', 'ACTIVE', 'SUSPENDED', 'WITHDRAWN', 'EXPIRED', 'REJECTED')),
  requested_at timestamptz,
  signed_by_ente_on date,
  signed_by_provincia_on date,
  effective_from date,
  effective_to date,
  reason text,
  version int not null default 1,
  check (state <> 'SIGNED' or num_nonnulls(signed_by_ente_on, signed_by_provincia_on) > 0),
  check (state <> 'ACTIVE' or num_nonnulls(signed_by_ente_on, signed_by_provincia_on, effective_from) = 3)
);
create unique index adhesion_live on adhesion (ente_id, protocollo_version_id) where state not in ('WITHDRAWN', 'EXPIRED', 'REJECTED');
create index adhesion_ente on adhesion (ente_id);
create index adhesion_state on adhesion (state, id);
${secured('network', 'adhesion', { select: seesAdhesion, insert: `${grantors} or ${ownAdministrator}`, update: `${grantors} or ${ownAdministrator}` })}

create function ente_shows_its_adhesion() returns trigger language plpgsql as $$
begin
  update ente set adhesion_state = (
    select a.state from adhesion a
    join protocollo_version v on v.id = a.protocollo_version_id
    join protocollo p on p.id = v.protocollo_id and p.kind = 'NETWORK'
    where a.ente_id = new.ente_id
    order by (a.state in ('WITHDRAWN', 'EXPIRED', 'REJECTED')), v.number desc, a.requested_at desc nulls last, a.id
    limit 1)
  where id = new.ente_id;
  return null;
end $$;
create trigger adhesion_shown after insert or update of state on adhesion
  for each row execute function ente_shows_its_adhesion();

create table person (
  id uuid primary key,
  email text not null check (email = lower(email)),
  display_name text not null,
  locale text not null default 'it',
  tour_done_at timestamptz,
  disabled_at timestamptz,
  created_at timestamptz not null,
  version int not null default 1
);
create unique index person_email on person (email);

create table membership (
  id uuid primary key,
  person_id uuid not null references person,
  ente_id uuid not null references ente,
  sportello_id uuid references sportello,
  office_id uuid references office,
  role text not null,
  start_on date not null,
  end_on date check (end_on >= start_on),
  ended_at timestamptz,
  granted_by uuid,
  created_at timestamptz not null,
  version int not null default 1
);
create unique index membership_once on membership (person_id, ente_id, role, coalesce(sportello_id, ente_id), start_on);
create index membership_ente on membership (ente_id, role);
create index membership_sportello on membership (sportello_id) where sportello_id is not null;
create index membership_office on membership (office_id) where office_id is not null;
${secured('network', 'membership', { select: seesMembership, insert: `${grantors} or ${ownAdministrator}`, update: `${grantors} or ${ownAdministrator}` })}
${secured('network', 'person', { select: seesPerson, update: self('id') })}

create table acting_context (
  id uuid primary key,
  person_id uuid not null references person,
  ente_id uuid not null references ente,
  unique (person_id, ente_id)
);
${secured('network', 'acting_context', { select: self('person_id') })}

create table invitation (
  id uuid primary key,
  person_id uuid not null,
  email text not null check (email = lower(email)),
  display_name text not null,
  ente_id uuid not null references ente,
  roles text[] not null check (cardinality(roles) > 0),
  sportello_ids uuid[] not null default '{}',
  office_id uuid references office,
  locale text not null,
  token_hash text not null unique,
  invited_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  version int not null default 1
);
create index invitation_ente on invitation (ente_id, created_at);
${secured('network', 'invitation', { select: seesInvitation, insert: seesInvitation, update: seesInvitation })}

create table notice (
  id uuid primary key,
  seq bigint generated always as identity,
  person_id uuid not null references person,
  kind text not null,
  at timestamptz not null,
  read_at timestamptz,
  href text not null,
  params jsonb not null,
  origin_id uuid not null,
  unique (person_id, origin_id)
);
create index notice_list on notice (person_id, seq);
create index notice_unread on notice (person_id, seq) where read_at is null;
${secured('network', 'notice', { select: self('person_id'), insert: courier, update: self('person_id') })}

create table notice_preference (
  person_id uuid not null references person,
  kind text not null,
  email boolean not null,
  primary key (person_id, kind)
);
${secured('network', 'notice_preference', { select: `${self('person_id')} or ${courier}`, insert: self('person_id'), update: self('person_id') })}

create policy event_of_the_network on event for select using (
  (entity = 'ente' and (${network} or entity_id = (select actor_ente())))
  or (entity = 'person' and (entity_id = (select actor_person()) or (select actor_has('AUDITOR')))));
`,
};
