import type { Migration } from '@respi/kit/migrate.js';

/** Contents that an ente would leave behind are counted past the walls, as a number and a digest only (N10). */
export const contentsOfAnEnteThatLeaves: Migration = {
  name: '2026112210-contents-of-an-ente-that-leaves-are-counted',
  up: `
create function left_behind(asked uuid) returns table (kind text, count int, digest text)
language sql stable security definer set respi.kind = 'SYSTEM' set search_path = knowledge, pg_temp as $$
  select 'CONTENTS', count(*)::int, md5(string_agg(c.id::text || c.version, ',' order by c.id))
  from content_item c where c.owner_ente_id = asked and c.state <> 'ARCHIVED'
$$;
revoke all on function left_behind(uuid) from public;
grant execute on function left_behind(uuid) to knowledge_read, knowledge_app;
`,
};
