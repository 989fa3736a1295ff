import type { Migration } from '@respi/kit/migrate.js';

/**
 * With a person go the rights that the coordination gives the network of their ente, so that every house asks the same and
 * what is taken is gone with the next answer (N2, I7). Outside the two networks nothing is told: the defaults hold.
 */
export const rightsOfTheNetworkAreTold: Migration = {
  name: '20261124-02-rights-of-the-network-are-told',
  up: `
alter function resolve(text, timestamptz) rename to resolve_standing;
revoke all on function resolve_standing(text, timestamptz) from identity_resolver;

create function resolve(hash text, at timestamptz default clock_timestamp()) returns json
language plpgsql volatile security definer set search_path = identity, pg_temp set respi.kind = 'SYSTEM'
as $$
declare
  bearer jsonb := resolve_standing(hash, at);
  given text[];
begin
  if bearer ->> 'kind' = 'PERSON' then
    given := network.rights_of_network(bearer ->> 'tier');
  end if;
  if given is not null then
    bearer := bearer || jsonb_build_object('rights', given);
  end if;
  return bearer::json;
end $$;
revoke all on function resolve(text, timestamptz) from public;
grant execute on function resolve(text, timestamptz) to identity_resolver;
`,
};
