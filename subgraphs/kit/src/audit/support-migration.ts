/**
 * Who looks with the eyes of another person stands beside them in every line of the audit, and in its chain (I15); lines
 * of before keep their print. In the register of accesses each of the two has a line.
 */
export const supportIsWrittenDown = (house: string): string => `
alter table event add column supporter_id uuid;
alter table read_audit add column supporter_id uuid;

create or replace function event_print(e event) returns bytea language sql stable set timezone = 'UTC' as $$
  select sha256(convert_to((jsonb_build_array(e.id, e.at, e.entity, e.entity_id, e.verb, e.person_id, e.context_id,
    e.ente_id, e.request_id, e.detail)
    || case when e.supporter_id is null then '[]' else jsonb_build_array(e.supporter_id) end)::text, 'UTF8')) $$;
create or replace function read_print(r read_audit) returns bytea language sql stable set timezone = 'UTC' as $$
  select sha256(convert_to((jsonb_build_array(r.id, r.at, r.request_id, r.operation, r.kind, r.person_id, r.context_id,
    r.ente_id, r.seen)
    || case when r.supporter_id is null then '[]' else jsonb_build_array(r.supporter_id) end)::text, 'UTF8')) $$;

create or replace function who_saw(subjects text[], since timestamptz, until timestamptz, most int)
returns table (id text, at timestamptz, kind text, operation text, person_id uuid, ente_id uuid, actor_kind text, subject text)
language sql stable security definer set respi.kind = 'SYSTEM' set search_path = ${house}, pg_temp as $$
  select * from (
    select 'r' || r.id as id, r.at, case when r.operation like 'file:%' then 'FILE' else 'READ' end as kind, r.operation,
      r.person_id, r.ente_id, r.kind as actor_kind,
      (select s from unnest(r.seen) s where s = any(subjects) limit 1) as subject
    from read_audit r where r.seen && subjects and r.at >= since and r.at < until
    union all
    select 's' || r.id, r.at, case when r.operation like 'file:%' then 'FILE' else 'READ' end, r.operation,
      r.supporter_id, null, 'PERSON', (select s from unnest(r.seen) s where s = any(subjects) limit 1)
    from read_audit r where r.seen && subjects and r.supporter_id is not null and r.at >= since and r.at < until
    union all
    select 'e' || e.id, e.at, case when e.verb = 'exported' then 'EXPORT' else 'CHANGE' end, e.verb, e.person_id, e.ente_id, 'PERSON',
      e.entity || ':' || e.entity_id
    from unnest(subjects) s join event e on e.entity = split_part(s, ':', 1) and e.entity_id::text = split_part(s, ':', 2)
    where e.at >= since and e.at < until
    union all
    select 'o' || o.seq, o.created_at, 'LETTER', o.command, null, null, 'SYSTEM', s
    from unnest(subjects) s join outbox o on o.kind = 'MAIL' and o.entity_key in (split_part(s, ':', 2), s)
    where o.created_at >= since and o.created_at < until) found
  where (select actor_has('AUDITOR'))
  order by at desc, id limit most
$$;
`;
