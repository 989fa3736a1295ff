import type { Migration } from '@respi/kit/migrate.js';

/** Idle time after which a session ends; its absolute end is in the row. */
const IDLE = '4 hours';
/** Twin of SECOND_FACTOR_ROLES; a test holds the two together. */
const SECOND_FACTOR =
  'ENTE_ADMIN,COORDINATION,PROVINCIAL_COORDINATOR,LIAISON,OFFICE_REFERENT,OFFICE_CLERK,ADMIN,AUDITOR';

/** Who reads the registers of what others saw gives a second factor too (I4, I11). */
export const auditorsGiveASecondFactor: Migration = {
  name: '20261122-04-auditors-give-a-second-factor',
  up: `
create or replace function resolve_session(hash text, at timestamptz default clock_timestamp()) returns json
language plpgsql volatile security definer set search_path = identity, pg_temp set respi.kind = 'SYSTEM'
as $$
declare
  s session;
  c record;
  limited boolean;
begin
  select * into s from session where token_hash = hash;
  if not found or s.revoked_at is not null or s.expires_at <= clock_timestamp()
    or s.last_seen_at < clock_timestamp() - interval '${IDLE}' then
    return null;
  end if;
  select * into c from network.acting_contexts(s.person_id, (at at time zone 'Europe/Rome')::date) x
  where x.context_id = s.context_id;
  if not found or c.is_suspended or s.epoch < c.sessions_from_epoch then
    return null;
  end if;
  if s.last_seen_at < clock_timestamp() - interval '1 minute' then
    update session set last_seen_at = clock_timestamp() where id = s.id;
  end if;
  limited := s.second_factor_at is null and c.roles && string_to_array('${SECOND_FACTOR}', ',');
  return json_build_object(
    'kind', 'PERSON', 'personId', s.person_id, 'sessionId', s.id, 'contextId', s.context_id,
    'enteId', case when not limited then c.ente_id end,
    'sportelloIds', case when limited then '{}'::uuid[] else c.sportello_ids end,
    'officeId', case when not limited then c.office_id end,
    'roles', case when limited then '{}'::text[] else c.roles end,
    'scopes', '{}'::text[],
    'tier', case when not limited then c.tier end,
    'epoch', c.epoch, 'locale', c.locale, 'mustEnrolSecondFactor', limited, 'expiresAt', s.expires_at);
end $$;
`,
};
