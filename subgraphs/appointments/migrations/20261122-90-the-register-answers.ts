import type { Migration } from '@respi/kit/migrate.js';

/** A booking is found in the register of accesses by its code, its codice fiscale, the name or address of the person. */
export const theRegisterAnswers: Migration = {
  name: '20261122-90-the-register-answers',
  up: `
create or replace function audit_subjects(asked text, blind text) returns setof text
language sql stable security definer set respi.kind = 'SYSTEM' set search_path = appointments, extensions, pg_temp as $$
  select 'booking:' || b.id from booking b
  where (select actor_has('AUDITOR')) and (b.code = upper(asked) or b.tax_code_key = blind
    or lower(b.email) = lower(asked) or lower(concat_ws(' ', b.person_name, b.person_surname)) = lower(asked))
  union all select kind || ':' || lower(asked) from unnest(array['booking', 'person']) as kind where asked ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
$$;
revoke execute on function audit_subjects from public;
grant execute on function audit_subjects to appointments_app, appointments_read;
`,
};
