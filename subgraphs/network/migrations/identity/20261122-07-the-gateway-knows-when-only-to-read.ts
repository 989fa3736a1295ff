import type { Migration } from '@respi/kit/migrate.js';

/** The role that resolves tokens may ask one thing more: until when nothing is to be changed (I19). */
export const theGatewayKnowsWhenOnlyToRead: Migration = {
  name: '20261122-07-the-gateway-knows-when-only-to-read',
  up: `
create function reads_only_until(at timestamptz) returns timestamptz
language sql stable security definer set search_path = identity, pg_temp
as $$ select network.reads_only_until(at) $$;
revoke all on function reads_only_until(timestamptz) from public;
grant execute on function reads_only_until(timestamptz) to identity_resolver;
`,
};
