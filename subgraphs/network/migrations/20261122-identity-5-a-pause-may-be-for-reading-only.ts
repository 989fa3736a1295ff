import type { Migration } from '@respi/kit/migrate.js';

/** During a pause everything may be read and nothing changed, where whoever announced it says so (I19). */
export const aPauseMayBeForReadingOnly: Migration = {
  name: '20261122-identity-5-a-pause-may-be-for-reading-only',
  up: `
alter table maintenance add column is_read_only boolean not null default false;

create function reads_only_until(at timestamptz) returns timestamptz
language sql stable security definer set search_path = network, pg_temp set respi.kind = 'SYSTEM'
as $$ select max(ends_at) from maintenance where is_read_only and starts_at <= at and ends_at > at $$;
revoke all on function reads_only_until(timestamptz) from public;
grant execute on function reads_only_until(timestamptz) to identity_owner;
`,
};
