import type { Migration } from '@respi/kit/migrate.js';

/** Whoever acts for a multiplier is signed as such, so that every house holds them to what multipliers do (N27). */
export const multipliersAreToldApart: Migration = {
  name: '20261122-07-multipliers-are-told-apart',
  up: `
alter function resolve(text, timestamptz) rename to resolve_bearer;
revoke all on function resolve_bearer(text, timestamptz) from identity_resolver;

create function resolve(hash text, at timestamptz default clock_timestamp()) returns json
language plpgsql volatile security definer set search_path = identity, pg_temp set respi.kind = 'SYSTEM'
as $$
declare
  bearer jsonb := resolve_bearer(hash, at);
begin
  if bearer ->> 'kind' = 'PERSON' and network.is_multiplier((bearer ->> 'enteId')::uuid) then
    bearer := bearer || '{"isMultiplier": true}'::jsonb;
  end if;
  return bearer::json;
end $$;
revoke all on function resolve(text, timestamptz) from public;
grant execute on function resolve(text, timestamptz) to identity_resolver;
`,
};
