import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';

const own = `person_id = (select actor_person())`;
const support = `(select actor_has('ADMIN'))`;

/** People let support look with their eyes, for some hours, in one ente; they withdraw it when they like (I15). */
export const peopleLetSupportLook: Migration = {
  name: '20261122-identity-4-people-let-support-look',
  up: `
create table support_consent (
  id uuid primary key,
  person_id uuid not null references person,
  context_id uuid not null references acting_context,
  ente_id uuid not null references ente,
  reason text not null check (char_length(reason) between 1 and 1000),
  granted_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > granted_at and expires_at <= granted_at + interval '24 hours'),
  ended_at timestamptz,
  ended_by uuid
);
create index support_consent_person on support_consent (person_id, expires_at);
create index support_consent_end on support_consent (expires_at);
${secured('network', 'support_consent', {
  select: `${own} or (select actor_has('ADMIN', 'AUDITOR'))`,
  insert: own,
  update: `${own} or ${support}`,
})}
revoke delete on support_consent from network_app;

create function support_holds(consent uuid, supporter uuid, at timestamptz) returns boolean
language sql stable security definer set search_path = network, pg_temp set respi.kind = 'SYSTEM'
as $$
  select exists (
    select 1 from support_consent c
    join person p on p.id = supporter and p.disabled_at is null and p.id <> c.person_id
    join membership m on m.person_id = p.id and m.role = 'ADMIN' and m.ended_at is null
      and m.start_on <= (at at time zone 'Europe/Rome')::date
      and (m.end_on is null or m.end_on >= (at at time zone 'Europe/Rome')::date)
    where c.id = consent and c.ended_at is null and c.expires_at > at)
$$;
revoke all on function support_holds(uuid, uuid, timestamptz) from public;
grant execute on function support_holds(uuid, uuid, timestamptz) to identity_owner;

create function supporter_names(ids uuid[]) returns table (id uuid, name text)
language sql stable security definer set search_path = network, pg_temp set respi.kind = 'SYSTEM'
as $$
  select p.id, p.display_name from person p where p.id = any(ids)
    and exists (select 1 from membership m where m.person_id = p.id and m.role = 'ADMIN')
$$;
revoke all on function supporter_names(uuid[]) from public;
grant execute on function supporter_names(uuid[]) to network_app, network_read;
`,
};
