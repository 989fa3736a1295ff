import { secured } from '../row-security.js';

/**
 * The audit is chained: every event and every read gets a link that holds the link before it, so that a row which is
 * altered, moved or taken away breaks the chain (TH20). Rows stay free of it: no request waits on a chain.
 */
export const auditIsChained = (house: string): string => `
create index read_audit_at on read_audit (at);
create policy read_audit_system on read_audit for select using ((select actor_kind()) = 'SYSTEM');

create function event_print(e event) returns bytea language sql stable set timezone = 'UTC' as $$
  select sha256(convert_to(jsonb_build_array(e.id, e.at, e.entity, e.entity_id, e.verb, e.person_id, e.context_id,
    e.ente_id, e.request_id, e.detail)::text, 'UTF8')) $$;
create function read_print(r read_audit) returns bytea language sql stable set timezone = 'UTC' as $$
  select sha256(convert_to(jsonb_build_array(r.id, r.at, r.request_id, r.operation, r.kind, r.person_id, r.context_id,
    r.ente_id, r.seen)::text, 'UTF8')) $$;

create table audit_link (
  n bigint primary key,
  source text not null check (source in ('event', 'read')),
  row_id bigint not null,
  print bytea not null,
  hash bytea not null,
  linked_at timestamptz not null default clock_timestamp(),
  unique (source, row_id)
);
create table audit_anchor (
  n bigint primary key,
  hash bytea not null,
  at timestamptz not null,
  seal text not null
);
${secured(house, 'audit_link', { select: 'false' })}
${secured(house, 'audit_anchor', { select: 'false' })}
revoke update, delete on audit_link, audit_anchor from ${house}_app;
revoke select on audit_link, audit_anchor from ${house}_read;

create function unlinked(within bigint, most int) returns table (source text, row_id bigint, at timestamptz, print bytea)
language sql stable as $$
  (select 'event', e.id, e.at, event_print(e) from event e
   where e.id > coalesce((select max(l.row_id) from audit_link l where l.source = 'event'), 0) - within
     and not exists (select 1 from audit_link l where l.source = 'event' and l.row_id = e.id) order by e.id limit most)
  union all
  (select 'read', r.id, r.at, read_print(r) from read_audit r
   where r.id > coalesce((select max(l.row_id) from audit_link l where l.source = 'read'), 0) - within
     and not exists (select 1 from audit_link l where l.source = 'read' and l.row_id = r.id) order by r.id limit most)
$$;
comment on function unlinked is 'Rows without a link; numbers are given before commit, so the last few are looked at again';

create function link_audit(within bigint, most int) returns int language plpgsql as $$
declare
  last bigint;
  head bytea;
  one record;
  linked int := 0;
begin
  perform pg_advisory_xact_lock(hashtext('${house}-audit-chain'));
  select n, hash into last, head from audit_link order by n desc limit 1;
  last := coalesce(last, 0);
  head := coalesce(head, '\\x');
  for one in select * from unlinked(within, most) u order by u.at, u.source, u.row_id loop
    last := last + 1;
    head := sha256(head || convert_to(one.source || one.row_id, 'UTF8') || one.print);
    insert into audit_link (n, source, row_id, print, hash) values (last, one.source, one.row_id, one.print, head);
    linked := linked + 1;
  end loop;
  return linked;
end $$;

create function audit_faults() returns table (n bigint, fault text) language sql stable as $$
  with linked as (
    select l.*, lag(l.hash) over w as before, lag(l.n) over w as previous from audit_link l window w as (order by l.n))
  select l.n, case
      when l.n <> coalesce(l.previous, 0) + 1 then 'LINK_GONE'
      when l.hash <> sha256(coalesce(l.before, '\\x') || convert_to(l.source || l.row_id, 'UTF8') || l.print) then 'LINK_ALTERED'
      when e.id is null and r.id is null then 'ROW_GONE'
      else 'ROW_ALTERED' end
  from linked l
  left join event e on l.source = 'event' and e.id = l.row_id
  left join read_audit r on l.source = 'read' and r.id = l.row_id
  where l.n <> coalesce(l.previous, 0) + 1
    or l.hash <> sha256(coalesce(l.before, '\\x') || convert_to(l.source || l.row_id, 'UTF8') || l.print)
    or case l.source when 'event' then e.id is null or event_print(e) <> l.print
         else r.id is null or read_print(r) <> l.print end
  order by l.n
$$;

create function audit_subjects(asked text, blind text) returns setof text language sql stable as $$
  select kind || ':' || lower(asked) from unnest(array['case', 'booking', 'person', 'registration', 'invitation', 'membership', 'file']) as kind
  where asked ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
$$;
comment on function audit_subjects is 'What a code, an address or a number stands for in the audit; a house says more of its own';

create function who_saw(subjects text[], since timestamptz, until timestamptz, most int)
returns table (id text, at timestamptz, kind text, operation text, person_id uuid, ente_id uuid, actor_kind text, subject text)
language sql stable security definer set respi.kind = 'SYSTEM' set search_path = ${house}, pg_temp as $$
  select * from (
    select 'r' || r.id as id, r.at, case when r.operation like 'file:%' then 'FILE' else 'READ' end as kind, r.operation,
      r.person_id, r.ente_id, r.kind as actor_kind,
      (select s from unnest(r.seen) s where s = any(subjects) limit 1) as subject
    from read_audit r where r.seen && subjects and r.at >= since and r.at < until
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
revoke execute on function who_saw from public;
grant execute on function who_saw to ${house}_app, ${house}_read;
`;
