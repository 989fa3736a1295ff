import type { Migration } from '@respi/kit/migrate.js';

/** The registrations of a person are found in the register of accesses by the person. */
export const theRegisterAnswers: Migration = {
  name: '20261122-90-the-register-answers',
  up: `
create or replace function audit_subjects(asked text, blind text) returns setof text
language sql stable security definer set respi.kind = 'SYSTEM' set search_path = training, extensions, pg_temp as $$
  select 'registration:' || r.id from registration r
  where (select actor_has('AUDITOR')) and r.person_id::text = lower(asked)
  union all select kind || ':' || lower(asked) from unnest(array['registration', 'person']) as kind where asked ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
$$;
revoke execute on function audit_subjects from public;
grant execute on function audit_subjects to training_app, training_read;
`,
};
