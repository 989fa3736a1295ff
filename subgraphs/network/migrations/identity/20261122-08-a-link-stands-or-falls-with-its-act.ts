import type { Migration } from '@respi/kit/migrate.js';

/**
 * A digital identity is linked and taken away in the transaction that writes down who did it: by two functions that know
 * no person but the one who acts (I21, I11). The tables stay shut to the other rooms. What is over is found by its end.
 */
export const aLinkStandsOrFallsWithItsAct: Migration = {
  name: '20261122-08-a-link-stands-or-falls-with-its-act',
  up: `
create function link_own_identity(identity_index text, at timestamptz) returns boolean
language plpgsql volatile security definer set search_path = identity, pg_temp set respi.kind = 'SYSTEM'
as $$
begin
  if actor_person() is null then
    return false;
  end if;
  insert into digital_identity (person_id, fiscal_index, linked_at) values (actor_person(), identity_index, at)
    on conflict (person_id) do update
      set fiscal_index = excluded.fiscal_index, linked_at = excluded.linked_at, last_used_at = null;
  return true;
exception when unique_violation then
  return false;
end $$;
create function unlink_own_identity() returns boolean
language plpgsql volatile security definer set search_path = identity, pg_temp set respi.kind = 'SYSTEM'
as $$
begin
  delete from digital_identity where person_id = actor_person();
  return found;
end $$;
revoke all on function link_own_identity(text, timestamptz), unlink_own_identity() from public;
grant usage on schema identity to network_app;
grant execute on function link_own_identity(text, timestamptz), unlink_own_identity() to network_app;

create index challenge_end on challenge (expires_at);
create index password_reset_end on password_reset (expires_at);
`,
};
