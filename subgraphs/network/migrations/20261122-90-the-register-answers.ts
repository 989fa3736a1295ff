import type { Migration } from '@respi/kit/migrate.js';

/** A person of the network is found in the register of accesses by their address or name. */
export const theRegisterAnswers: Migration = {
  name: '20261122-90-the-register-answers',
  up: `
create or replace function audit_subjects(asked text, blind text) returns setof text
language sql stable security definer set respi.kind = 'SYSTEM' set search_path = network, extensions, pg_temp as $$
  select 'person:' || p.id from person p
  where (select actor_has('AUDITOR')) and (p.email = lower(asked) or lower(p.display_name) = lower(asked))
  union all select kind || ':' || lower(asked) from unnest(array['person', 'membership', 'invitation', 'ente']) as kind where asked ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
$$;
revoke execute on function audit_subjects from public;
grant execute on function audit_subjects to network_app, network_read;
`,
};
