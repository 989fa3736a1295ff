import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';

const ALL = `'RAISE_CONSULTATIONS', 'RAISE_PRATICHE', 'BOOK_FOR_CITIZENS', 'KEEP_AGENDAS', 'READ_RESERVED_KNOWLEDGE',
    'READ_NETWORK_KNOWLEDGE', 'PROPOSE_FAQ', 'KEEP_SERVICE_SHEETS', 'JOIN_EVENTS'`;
const OF_ALLARGATA = `'RAISE_CONSULTATIONS', 'READ_NETWORK_KNOWLEDGE', 'KEEP_SERVICE_SHEETS', 'JOIN_EVENTS'`;
const isPerson = `(select actor_kind()) = 'PERSON'`;

/**
 * What each of the two networks gives the people of its enti, to be confirmed or changed by the coordination (N2). The rows
 * are as many for ever: they change, and none is added or taken away but by a migration. A test holds what is seeded here
 * equal to the defaults of the kit. `rights_of_network` is what the room of identity asks: one read of the key.
 */
export const networksHaveRights: Migration = {
  name: '20261124-41-networks-have-rights',
  up: `
create table network_right (
  id uuid primary key default gen_random_uuid(),
  tier text not null check (tier in ('RISTRETTA', 'ALLARGATA')),
  code text not null check (code in (${ALL})),
  is_granted boolean not null,
  is_confirmed boolean not null default false,
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  version int not null default 1,
  unique (tier, code),
  check ((decided_by is null) = (decided_at is null)),
  check (decided_at is not null or not is_confirmed)
);
insert into network_right (tier, code, is_granted)
select tier, code, tier = 'RISTRETTA' or code in (${OF_ALLARGATA})
from unnest(array['RISTRETTA', 'ALLARGATA']) tier, unnest(array[${ALL}]) code;
${secured('network', 'network_right', {
  select: isPerson,
  update: `(select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR'))`,
})}
revoke insert, delete on network_right from network_app;
create policy event_of_rights on event for select using (entity = 'network_right' and ${isPerson});

create function rights_of_network(asked text) returns text[]
language sql stable security definer set search_path = network, pg_temp set respi.kind = 'SYSTEM'
as $$ select case when asked in ('RISTRETTA', 'ALLARGATA') then
  coalesce((select array_agg(code order by code) from network_right where tier = asked and is_granted), '{}') end $$;
revoke all on function rights_of_network(text) from public;
grant execute on function rights_of_network(text) to identity_owner;
`,
};
