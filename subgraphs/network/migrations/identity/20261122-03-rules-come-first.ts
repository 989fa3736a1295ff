import type { Migration } from '@respi/kit/migrate.js';

/** Who has not accepted the rules of today is somebody, and holds nothing: no role, no ente, no tier (I13). */
export const rulesComeFirst: Migration = {
  name: '20261122-03-rules-come-first',
  up: `
create or replace function resolve(hash text, at timestamptz default clock_timestamp()) returns json
language plpgsql volatile security definer set search_path = identity, pg_temp set respi.kind = 'SYSTEM'
as $$
declare
  person json := resolve_session(hash, at);
begin
  if person is null then
    return resolve_machine(hash, at);
  end if;
  if network.rules_pending((person ->> 'personId')::uuid) then
    return (person::jsonb || jsonb_build_object('enteId', null, 'sportelloIds', '[]'::jsonb, 'officeId', null,
      'roles', '[]'::jsonb, 'tier', null, 'mustAcceptRules', true))::json;
  end if;
  return person;
end $$;
`,
};
