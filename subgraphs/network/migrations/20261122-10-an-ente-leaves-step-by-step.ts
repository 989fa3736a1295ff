import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';

const network = `(select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN', 'AUDITOR'))`;
const grantors = `(select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN'))`;
const ownAdministrator = `((select actor_has('ENTE_ADMIN')) and ente_id = (select actor_ente()))`;
const seesEnte = `${network} or ente_id = (select actor_ente())`;
const keepsEnte = `${grantors} or ${ownAdministrator}`;
const ofSeenDeparture = 'exists (select 1 from departure d where d.id = departure_id)';
const decides = `(select actor_has('PROVINCIAL_COORDINATOR')) or (select actor_has('ENTE_ADMIN'))`;

/** A departure is one decision with its steps (N11, N13); people come back one by one (N14); contacts are people of an ente (N18). */
export const anEnteLeavesStepByStep: Migration = {
  name: '20261122-10-an-ente-leaves-step-by-step',
  up: `
create table departure (
  id uuid primary key,
  ente_id uuid not null references ente,
  adhesion_id uuid not null references adhesion,
  kind text not null check (kind in ('SUSPENSION', 'WITHDRAWAL')),
  state text not null check (state in ('SCHEDULED', 'UNDER_WAY', 'DONE', 'REVOKED')),
  effective_on date not null,
  reason text not null,
  decisions jsonb not null,
  seen text[] not null,
  decided_by uuid,
  decided_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  revoked_at timestamptz,
  returned_at timestamptz,
  version int not null default 1,
  check ((state = 'DONE') = (finished_at is not null)),
  check ((state = 'REVOKED') = (revoked_at is not null))
);
create unique index departure_scheduled on departure (adhesion_id) where state = 'SCHEDULED';
create index departure_ente on departure (ente_id, decided_at desc);
create index departure_due on departure (effective_on) where state = 'SCHEDULED';
${secured('network', 'departure', { select: seesEnte, insert: keepsEnte, update: keepsEnte })}

create table departure_step (
  departure_id uuid not null references departure,
  house text not null,
  kind text not null,
  decision text not null,
  state text not null check (state in ('PENDING', 'DONE')),
  done int not null default 0,
  told int not null default 0,
  told_at timestamptz not null,
  finished_at timestamptz,
  primary key (departure_id, house, kind)
);
create index departure_step_pending on departure_step (told_at) where state = 'PENDING';
${secured('network', 'departure_step', { select: ofSeenDeparture, insert: decides, update: decides })}

alter table membership add column departure_id uuid references departure;
create index membership_departed on membership (ente_id) where departure_id is not null;
drop index membership_once;
create unique index membership_once on membership (person_id, ente_id, role, coalesce(sportello_id, ente_id), start_on)
  where ended_at is null;

create table contact (
  id uuid primary key,
  ente_id uuid not null references ente,
  sportello_id uuid references sportello,
  kind text not null check (kind in ('LEGAL_REPRESENTATIVE', 'REFERENT', 'FIRST_OPERATOR', 'DATA_PROTECTION')),
  person_id uuid references person,
  name text not null,
  email text,
  phone text,
  named_by uuid,
  named_at timestamptz not null,
  ended_at timestamptz,
  departure_id uuid references departure,
  version int not null default 1
);
create unique index contact_one on contact (ente_id, coalesce(sportello_id, ente_id), kind) where ended_at is null;
create index contact_person on contact (person_id) where ended_at is null;
${secured('network', 'contact', { select: seesEnte, insert: keepsEnte, update: keepsEnte })}

create function left_behind(asked uuid, instant timestamptz, today date) returns table (kind text, count int, digest text)
language sql stable security definer set respi.kind = 'SYSTEM' set search_path = network, pg_temp as $$
  select 'LOGINS', count(distinct m.person_id)::int, md5(string_agg(m.id::text || m.version, ',' order by m.id))
  from membership m where m.ente_id = asked and m.ended_at is null and (m.end_on is null or m.end_on >= today)
  union all
  select 'INVITATIONS', count(*)::int, md5(string_agg(i.id::text || i.version, ',' order by i.id))
  from invitation i where i.ente_id = asked and i.accepted_at is null and i.expires_at > instant
  union all
  select 'CONTACT_ROLES', count(*)::int, md5(string_agg(c.id::text || c.version, ',' order by c.id))
  from contact c where c.ente_id = asked and c.ended_at is null
$$;
revoke all on function left_behind(uuid, timestamptz, date) from public;
grant execute on function left_behind(uuid, timestamptz, date) to network_read, network_app;
`,
};
