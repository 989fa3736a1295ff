import type { Migration } from '@respi/kit/migrate.js';

/** Twin of FOUR_EYES_ROLES; a test holds the two together. */
const DELICATE = 'COORDINATION,PROVINCIAL_COORDINATOR,AUDITOR,ADMIN';

/**
 * A session in which support looks with the eyes of a person: it holds while the consent does and the supporter is one,
 * and never with a role that gives power over others or over the registers (I15).
 */
export const supportLooksWithConsent: Migration = {
  name: '20261122-06-support-looks-with-consent',
  up: `
alter table session
  add column supporter_id uuid,
  add column consent_id uuid,
  add check ((supporter_id is null) = (consent_id is null)),
  add check (supporter_id <> person_id);
create index session_consent on session (consent_id) where consent_id is not null;

create or replace function resolve(hash text, at timestamptz default clock_timestamp()) returns json
language plpgsql volatile security definer set search_path = identity, pg_temp set respi.kind = 'SYSTEM'
as $$
declare
  person jsonb := resolve_session(hash, at);
  s record;
begin
  if person is null then
    return resolve_machine(hash, at);
  end if;
  select supporter_id, consent_id into s from session where token_hash = hash;
  if s.supporter_id is not null then
    if not network.support_holds(s.consent_id, s.supporter_id, at) then
      return null;
    end if;
    person := person || jsonb_build_object('supporterId', s.supporter_id, 'roles', to_jsonb(array(
      select r from jsonb_array_elements_text(person -> 'roles') r where r <> all(string_to_array('${DELICATE}', ',')))));
  end if;
  if network.rules_pending((person ->> 'personId')::uuid) then
    person := person || jsonb_build_object('enteId', null, 'sportelloIds', '[]'::jsonb, 'officeId', null,
      'roles', '[]'::jsonb, 'tier', null, 'mustAcceptRules', true);
  end if;
  return person::json;
end $$;
`,
};
