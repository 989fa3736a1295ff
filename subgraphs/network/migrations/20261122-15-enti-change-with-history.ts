import type { Migration } from '@respi/kit/migrate.js';
import { open, secured } from '@respi/kit/row-security.js';

const network = `(select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN', 'AUDITOR'))`;
const decides = `(select actor_has('PROVINCIAL_COORDINATOR'))`;

/** An ente is renamed, merged into another or split on a day, and is found by every name that it has had (N25). */
export const entiChangeWithHistory: Migration = {
  name: '20261122-15-enti-change-with-history',
  up: `
alter table ente add column ended_on date, add column successor_id uuid references ente,
  add check ((ended_on is null) = (successor_id is null)), add check (successor_id <> id);
create index ente_successor on ente (successor_id) where successor_id is not null;

create table former_name (
  ente_id uuid not null references ente,
  name text not null,
  name_plain text not null generated always as (plain(name)) stored,
  of_ente uuid not null references ente,
  until date not null,
  primary key (ente_id, of_ente, name, until)
);
create index former_name_words on former_name using gin (name_plain extensions.gin_trgm_ops);
${open('network', 'former_name')}

create table ente_change (
  id uuid primary key,
  seq bigint generated always as identity,
  ente_id uuid not null references ente,
  kind text not null check (kind in ('RENAME', 'MERGE', 'SPLIT')),
  state text not null check (state in ('SCHEDULED', 'DONE', 'REVOKED')),
  effective_on date not null,
  reason text not null,
  detail jsonb not null,
  other_id uuid references ente,
  decided_by uuid,
  decided_at timestamptz not null,
  done_at timestamptz,
  check ((state = 'DONE') = (done_at is not null))
);
create unique index ente_change_planned on ente_change (ente_id) where state = 'SCHEDULED';
create index ente_change_ente on ente_change (ente_id, seq desc);
create index ente_change_other on ente_change (other_id, seq desc) where other_id is not null;
${secured('network', 'ente_change', { select: `${network} or ente_id = (select actor_ente()) or other_id = (select actor_ente())`, insert: decides, update: decides })}

alter table departure add column successor_id uuid references ente;
alter table departure drop constraint departure_cause_check;
alter table departure add constraint departure_cause_check check (cause in ('RESIGNATURE', 'EXPIRY', 'MERGE'));

create or replace function enti_named(asked text) returns table (id uuid, farness text)
language sql stable set enable_seqscan = off set search_path = network, extensions, pg_temp as $$
  select f.id, min(f.farness) from (
    (select e.id, to_char(1 - word_similarity(plain(replace(asked, E'\\\\', '')), e.name_plain), '0.000') as farness
     from ente e where e.name_plain like '%' || plain(asked) || '%' or plain(asked) <% e.name_plain limit 2000)
    union all
    (select n.ente_id, to_char(1 - word_similarity(plain(replace(asked, E'\\\\', '')), n.name_plain), '0.000')
     from former_name n where n.name_plain like '%' || plain(asked) || '%' or plain(asked) <% n.name_plain limit 2000)
  ) f group by f.id
$$;
`,
};
