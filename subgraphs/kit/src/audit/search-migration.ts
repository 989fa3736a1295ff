/* What left the platform as rows: asked for as an export, or handed to a machine of an ente. */
const readKind = `case when r.operation like 'file:%' then 'FILE'
  when r.operation like '%Export' or r.kind = 'CLIENT' then 'EXPORT' else 'READ' end`;
const changeKind = `case when e.verb = 'exported' or e.entity = 'export' then 'EXPORT' else 'CHANGE' end`;

/** One source of lines: the conditions that are asked of it, and none that are not, so that each search has its own plan. */
const source = (
  text: string,
  over: { who: string; ente: string; of: string; kind: string; operation: string; at: string; id: string },
) => `
  'select * from (${text.replaceAll("'", "''")} where ${over.at} >= $2 and ${over.at} < $3'
  || case when subjects is null then '' else ' and ${over.of}' end
  || case when who is null then '' else ' and ${over.who} = $4' end
  || case when ente is null then '' else ' and ${over.ente} = $5' end
  || case when kinds is null then '' else ' and (${over.kind.replaceAll("'", "''")}) = any($6)' end
  || case when asked is null then '' else ' and ${over.operation} = $7' end
  || case when before_at is null then '' else ' and ${over.at} <= $8 and (${over.at}, (${over.id.replaceAll("'", "''")}) collate "C") < ($8, $9)' end
  || ' order by ${over.at} desc, (${over.id.replaceAll("'", "''")}) collate "C" desc limit $10) a'`;

/**
 * Auditors search the register by person, ente, kind, operation and time, a page after the other; what left the platform
 * is one of the questions (I11). Every line tells how many rows it held.
 */
export const theRegisterIsSearched = (house: string): string => `
create index event_at on event (at);
create index outbox_mail_at on outbox (created_at) where kind = 'MAIL';

create function accesses(subjects text[], since timestamptz, until timestamptz, who uuid, ente uuid, kinds text[], asked text,
  before_at timestamptz, before_id text, most int)
returns table (id text, at timestamptz, kind text, operation text, person_id uuid, ente_id uuid, actor_kind text, subject text, held int)
language plpgsql stable security definer set respi.kind = 'SYSTEM' set search_path = ${house}, pg_temp as $$
begin
  if not actor_has('AUDITOR') then return; end if;
  return query execute 'select * from (' ||
  ${source(
    `select 'r' || r.id as id, r.at, ${readKind} as kind, r.operation, r.person_id, r.ente_id, r.kind as actor_kind,
      coalesce((select s from unnest(r.seen) s where s = any($1) limit 1), r.seen[1]) as subject, cardinality(r.seen) as held
    from read_audit r`,
    {
      ...{ at: 'r.at', id: `'r' || r.id`, who: 'r.person_id', ente: 'r.ente_id' },
      ...{ of: 'r.seen && $1', kind: readKind, operation: 'r.operation' },
    },
  )}
  || ' union all ' ||
  ${source(
    `select 's' || r.id as id, r.at, ${readKind} as kind, r.operation, r.supporter_id, null::uuid, 'PERSON',
      coalesce((select s from unnest(r.seen) s where s = any($1) limit 1), r.seen[1]), cardinality(r.seen)
    from (select * from read_audit where supporter_id is not null) r`,
    {
      ...{ at: 'r.at', id: `'s' || r.id`, who: 'r.supporter_id', ente: 'null::uuid' },
      ...{ of: 'r.seen && $1', kind: readKind, operation: 'r.operation' },
    },
  )}
  || ' union all ' ||
  ${source(
    `select 'e' || e.id as id, e.at, ${changeKind} as kind, e.verb, e.person_id, e.ente_id, 'PERSON', e.entity || ':' || e.entity_id, 1
    from event e`,
    {
      ...{
        at: 'e.at',
        id: `'e' || e.id`,
        who: 'e.person_id',
        ente: 'e.ente_id',
        kind: changeKind,
        operation: 'e.verb',
      },
      of: `(e.entity, e.entity_id::text) in (select split_part(s, '':'', 1), split_part(s, '':'', 2) from unnest($1) s)`,
    },
  )}
  || ' union all ' ||
  ${source(
    `select 'o' || o.seq as id, o.created_at, 'LETTER', o.command, null::uuid, null::uuid, 'SYSTEM', o.entity_key, 1
    from (select * from outbox where kind = 'MAIL') o`,
    {
      ...{ at: 'o.created_at', id: `'o' || o.seq`, who: 'null::uuid', ente: 'null::uuid', kind: `'LETTER'` },
      of: `o.entity_key in (select s from unnest($1) s union all select split_part(s, '':'', 2) from unnest($1) s)`,
      operation: 'o.command',
    },
  )}
  || ') found order by at desc, id collate "C" desc limit $10'
  using subjects, since, until, who, ente, kinds, asked, before_at, before_id, most;
end $$;
comment on function accesses is 'The register of accesses by any of its sides, the latest first, from a line on';
revoke execute on function accesses from public;
grant execute on function accesses to ${house}_app, ${house}_read;
`;
