import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';

const network = `(select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN', 'AUDITOR'))`;

/**
 * A version of a protocollo has signatories, an end with days of grace, and may ask the enti of before to sign anew by a
 * day (N4, N8, N15, N24). An adhesion that has effect goes before one that is being signed; where one has lapsed with its
 * people held, the ente stays lapsed until another has effect, so that asking anew opens nothing.
 */
export const versionsArePublishedInWaves: Migration = {
  name: '20261122-14-versions-are-published-in-waves',
  up: `
alter table protocollo add check (kind in ('NETWORK', 'HEALTH', 'SCHOOL', 'SOCIAL'));
create unique index protocollo_of_the_network on protocollo (kind) where kind = 'NETWORK';
alter table protocollo_version
  add column signatories text[] not null default '{}',
  add column grace_days int not null default 0 check (grace_days between 0 and 365),
  add column at_end text not null default 'EXPIRE' check (at_end in ('EXPIRE', 'SUSPEND')),
  add column resign_by date,
  add column end_reason text,
  add column published_at timestamptz,
  add check (valid_to is null or valid_to >= valid_from);

alter table adhesion add column succeeds uuid references adhesion;
create index adhesion_succeeds on adhesion (succeeds) where succeeds is not null;
create index adhesion_version on adhesion (protocollo_version_id, state);

alter table departure add column seq bigint generated always as identity;
alter table departure add column cause text check (cause in ('RESIGNATURE', 'EXPIRY'));

create table adhesion_reminder (
  adhesion_id uuid not null references adhesion,
  due_on date not null,
  days int not null,
  at timestamptz not null,
  primary key (adhesion_id, due_on, days)
);
${secured('network', 'adhesion_reminder', { select: `${network} or exists (select 1 from adhesion a where a.id = adhesion_id)` })}

create or replace function ente_shows_its_adhesion() returns trigger language plpgsql as $$
begin
  update ente set adhesion_state = (
    select a.state from adhesion a
    join protocollo_version v on v.id = a.protocollo_version_id
    join protocollo p on p.id = v.protocollo_id and p.kind = 'NETWORK'
    where a.ente_id = new.ente_id
    order by case
        when a.state = 'ACTIVE' then 0
        when a.state = 'SUSPENDED' then 1
        when a.state = 'EXPIRED' and exists (select 1 from departure d where d.ente_id = a.ente_id and d.cause = 'EXPIRY'
          and d.state <> 'REVOKED' and d.returned_at is null) then 1
        when a.state in ('WITHDRAWN', 'EXPIRED', 'REJECTED') then 3
        when a.succeeds is not null then 4
        else 2 end,
      v.number desc, a.requested_at desc nulls last, a.id
    limit 1)
  where id = new.ente_id;
  return null;
end $$;
`,
};
