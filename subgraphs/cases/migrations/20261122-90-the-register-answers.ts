import type { Migration } from '@respi/kit/migrate.js';

/** A case is found in the register of accesses by its number, its pratica, the name of the person; with it go its files. */
export const theRegisterAnswers: Migration = {
  name: '20261122-90-the-register-answers',
  up: `
create or replace function audit_subjects(asked text, blind text) returns setof text
language sql stable security definer set respi.kind = 'SYSTEM' set search_path = cases, extensions, pg_temp as $$
  with found as (
    select c.id from "case" c
    where (select actor_has('AUDITOR')) and (c.registry_number = asked or c.pratica_index = blind
      or c.person_name ilike regexp_replace(asked, '([%_\\\\])', '\\\\\\1', 'g')))
  select 'case:' || id from found
  union all select 'file:' || f.id from file f join found on f.owner_id = found.id
  union all select kind || ':' || lower(asked) from unnest(array['case', 'file', 'person']) as kind where asked ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
$$;
revoke execute on function audit_subjects from public;
grant execute on function audit_subjects to cases_app, cases_read;
`,
};
