import type { Migration } from '@respi/kit/migrate.js';
import { open, secured } from '@respi/kit/row-security.js';

const self = `person_id = (select actor_person())`;
const network = `(select actor_has('PROVINCIAL_COORDINATOR', 'ADMIN', 'AUDITOR'))`;

/**
 * Rules of use and privacy notice, in versions that are never changed; each person accepts the one of today, and is asked
 * again when another takes its place (I13).
 */
export const rulesAreAccepted: Migration = {
  name: '20261122-identity-3-rules-are-accepted',
  up: `
create table rules_version (
  id uuid primary key,
  kind text not null check (kind in ('RULES_OF_USE', 'PRIVACY_NOTICE')),
  number int not null check (number > 0),
  text_it text not null,
  text_en text not null,
  changes text not null,
  published_at timestamptz not null,
  published_by uuid,
  unique (kind, number)
);
${open('network', 'rules_version')}
revoke update, delete on rules_version from network_app;

create table rules_acceptance (
  person_id uuid not null references person,
  version_id uuid not null references rules_version,
  at timestamptz not null,
  primary key (person_id, version_id)
);
create index rules_acceptance_version on rules_acceptance (version_id);
${secured('network', 'rules_acceptance', { select: `${self} or ${network}`, insert: self })}
revoke update, delete on rules_acceptance from network_app;

create function rules_pending(who uuid) returns boolean
language sql stable security definer set search_path = network, pg_temp set respi.kind = 'SYSTEM'
as $$
  select exists (
    select 1 from (select distinct on (kind) id from rules_version order by kind, number desc) v
    where not exists (select 1 from rules_acceptance a where a.person_id = who and a.version_id = v.id))
$$;
revoke all on function rules_pending(uuid) from public;
grant execute on function rules_pending(uuid) to identity_owner, network_app, network_read;
`,
};
