import type { Migration } from '@respi/kit/migrate.js';

/** The room of identity asks whether an ente is a multiplier: what its people may do is narrower (N27). */
export const multipliersAreKnown: Migration = {
  name: '20261122-19-multipliers-are-known',
  up: `
create function is_multiplier(asked uuid) returns boolean
language sql stable security definer set search_path = network, pg_temp set respi.kind = 'SYSTEM'
as $$ select exists (select 1 from ente where id = asked and network_role = 'MULTIPLIER') $$;
revoke all on function is_multiplier(uuid) from public;
grant execute on function is_multiplier(uuid) to identity_owner;
`,
};
