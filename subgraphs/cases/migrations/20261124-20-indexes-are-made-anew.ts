import type { Migration } from '@respi/kit/migrate.js';

/** A code is kept sealed beside its index, so that the index can be made anew under another key (TH18).
 * What another desk follows is found under every index key that is known, not only under that of the draft (C6). */
export const indexesAreMadeAnew: Migration = {
  name: '20261124-20-indexes-are-made-anew',
  up: `
alter table citizen_question add column sealed_code text;
create function followed_elsewhere(draft uuid, alike text[]) returns table (other_id uuid)
language sql stable security definer set search_path = cases, pg_temp as $$
  select o.id from "case" c join "case" o on o.pratica_index = any (alike) and o.id <> c.id
  where c.id = draft and c.pratica_index = any (alike)
    and c.opened_by is not null and o.submitted_at is not null and o.state <> 'CANCELLED'
    and (o.sportello_id is distinct from c.sportello_id or o.ente_id <> c.ente_id)
    and (select actor_kind()) = 'PERSON' and c.ente_id = (select actor_ente())
  order by o.submitted_at desc limit 5
$$;
revoke execute on function followed_elsewhere(uuid, text[]) from public;
grant execute on function followed_elsewhere(uuid, text[]) to cases_app;
`,
};
