import type { Migration } from '@respi/kit/migrate.js';

/** The administrators of an ente see who read its cases (I12): when, who, on which page; through this function alone. */
export const entiReviewReads: Migration = {
  name: '20261122-21-enti-review-reads',
  up: `
create policy read_audit_for_enti on read_audit for select to cases_owner using (
  (select actor_kind()) = 'PERSON' and (select actor_has('ENTE_ADMIN')));
create function reads_of_own_cases(since timestamptz, until timestamptz, of_others boolean, most int)
returns table (read_id bigint, at timestamptz, operation text, person_id uuid, ente_id uuid, case_id uuid)
language sql stable security definer set search_path = cases, pg_temp as $$
  with mine as (
    select c.id, c.ente_id, 'case:' || c.id as subject from "case" c
    where c.ente_id = (select actor_ente()) and (select actor_kind()) = 'PERSON' and (select actor_has('ENTE_ADMIN')))
  select r.id, r.at, r.operation, r.person_id, r.ente_id, m.id
  from read_audit r cross join lateral unnest(r.seen) s join mine m on m.subject = s
  where r.at >= since and r.at < until and r.kind = 'PERSON'
    and (not of_others or r.ente_id is distinct from m.ente_id)
  order by r.at desc, r.id desc, m.id limit most
$$;
revoke execute on function reads_of_own_cases from public;
grant execute on function reads_of_own_cases to cases_read;
`,
};
