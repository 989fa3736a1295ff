import type { Migration } from '@respi/kit/migrate.js';
import { open, secured } from '@respi/kit/row-security.js';
import { atDesk, carries, coordinates, movesCase, opensCase, seesCase, seesCaseOf } from './sight.js';

const caseTable = `
create table "case" (
  id uuid primary key,
  registry_number text unique check (registry_number ~ '^\\d{4}/\\d{6,}$'),
  subject text not null,
  body text,
  purpose text not null check (purpose in ('PRATICA_STATE', 'PRATICA_ON_HOLD', 'CONSULTATION')),
  addressee text not null check (addressee in ('QUESTURA_IMMIGRAZIONE', 'PREFETTURA_SUI', 'PREFETTURA_CITTADINANZA', 'COORDINAMENTO')),
  office_id uuid,
  sportello_id uuid,
  ente_id uuid not null,
  opened_by uuid not null,
  urgency text not null check (urgency in ('URGENT', 'SOON', 'ORDINARY')),
  urgency_criterion text not null,
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'TRIAGED', 'RELAYED', 'INFO_REQUESTED', 'ANSWERED', 'CLOSED', 'CANCELLED')),
  topic_id uuid,
  pratica_kind text check (pratica_kind in ('INSURANCE_NUMBER', 'K10', 'K10C', 'CASE_FILE', 'TAX_CODE')),
  pratica_sealed text,
  pratica_index text,
  person_name text,
  person_contact text,
  opened_at timestamptz(3) not null,
  submitted_at timestamptz(3),
  triaged_at timestamptz(3),
  due_at timestamptz(3),
  cycle_number int not null default 1,
  version int not null default 1,
  -- order of the inbox: what is open by urgency, then what is settled
  queue_rank smallint generated always as (case
    when state in ('ANSWERED', 'CLOSED', 'CANCELLED') then 9
    when urgency = 'URGENT' then 1 when urgency = 'SOON' then 2 else 3 end) stored,
  due_key timestamptz(3) generated always as (coalesce(due_at, 'infinity')) stored,
  words tsvector generated always as (
    setweight(to_tsvector('italian'::regconfig, subject), 'A') || to_tsvector('italian'::regconfig, coalesce(body, ''))) stored,
  check (state in ('DRAFT', 'CANCELLED') or registry_number is not null),
  check ((pratica_sealed is null) = (pratica_kind is null))
);
create index case_queue on "case" (queue_rank, due_key, id);
create index case_due on "case" (due_key, id);
create index case_opened on "case" (opened_at, id);
create index case_state on "case" (state);
create index case_of_desk on "case" (sportello_id, queue_rank, due_key, id);
create index case_of_ente on "case" (ente_id, queue_rank, due_key, id);
create index case_of_author on "case" (opened_by, queue_rank, due_key, id);
create index case_of_office on "case" (office_id, queue_rank, due_key, id);
create index case_of_topic on "case" (topic_id, queue_rank, due_key, id);
create index case_pratica on "case" (pratica_index) where pratica_index is not null;
create index case_words on "case" using gin (words);
create index case_person on "case" using gin (person_name extensions.gin_trgm_ops);
${secured('cases', 'case', { select: seesCase, insert: opensCase, update: movesCase })}

create table registry_counter (year int primary key, last int not null);
${open('cases', 'registry_counter')}

create table cycle (
  id uuid primary key,
  case_id uuid not null references "case" (id),
  number int not null,
  opened_at timestamptz(3) not null,
  opened_by uuid not null,
  reason text,
  due_at timestamptz(3),
  paused_days int not null default 0,
  answered_at timestamptz(3),
  closed_at timestamptz(3),
  unique (case_id, number)
);
${secured('cases', 'cycle', {
  select: seesCaseOf(),
  insert: `${atDesk} and opened_by = (select actor_person()) and ${seesCaseOf()}`,
  update: `(${atDesk} or ${carries}) and ${seesCaseOf()}`,
})}
`;

const childTables = `
create table case_note (
  id uuid primary key,
  case_id uuid not null references "case" (id),
  audience text not null check (audience in ('ENTE', 'COORDINATION', 'AUTHORITY')),
  body text not null,
  ente_id uuid not null,
  from_desk boolean not null,
  written_by uuid not null,
  at timestamptz(3) not null
);
create index case_note_case on case_note (case_id, at);
${secured('cases', 'case_note', {
  select: `${seesCaseOf()} and (
    written_by = (select actor_person())
    or audience = 'ENTE' and ente_id = (select actor_ente()) and (${atDesk} or ${carries})
    or audience <> 'ENTE' and (${carries}
      or from_desk and ${atDesk}
      or audience = 'AUTHORITY' and (select actor_has('OFFICE_REFERENT'))))`,
  insert: `written_by = (select actor_person()) and ente_id = (select actor_ente()) and ${seesCaseOf()}`,
})}

create table information_request (
  id uuid primary key,
  case_id uuid not null references "case" (id),
  cycle_number int not null,
  question text not null,
  asked_by uuid not null,
  asked_at timestamptz(3) not null,
  returns_to text not null check (returns_to in ('SUBMITTED', 'TRIAGED', 'RELAYED')),
  text text,
  answered_by uuid,
  answered_at timestamptz(3)
);
create index information_request_case on information_request (case_id, asked_at);
create unique index information_request_open on information_request (case_id) where answered_at is null;
${secured('cases', 'information_request', {
  select: seesCaseOf(),
  insert: `${carries} and asked_by = (select actor_person()) and ${seesCaseOf()}`,
  update: `(${atDesk} or ${coordinates}) and ${seesCaseOf()}`,
})}
`;

const timeline = `
create policy event_of_visible_case on event for select using (entity = 'case' and ${seesCaseOf('entity_id')});
create policy file_of_visible_case on file for select using (purpose = 'attachment' and ${seesCaseOf('owner_id')});
create policy file_on_visible_case on file for insert with check (
  purpose = 'attachment' and uploaded_by = (select actor_person()) and (${atDesk} or ${carries}) and ${seesCaseOf('owner_id')});

-- C22: who looked at a case, one row per person and day; only for those whom the function itself lets in
create function views_of_cases(ids uuid[]) returns table (view_id bigint, case_id uuid, at timestamptz, person_id uuid)
language sql stable security definer set search_path = cases, pg_temp as $$
  select distinct on (asked.id, r.person_id, date_trunc('day', r.at)) r.id, asked.id, r.at, r.person_id
  from unnest(ids) as asked (id) join read_audit r on r.seen @> array['case:' || asked.id]
  where r.kind = 'PERSON'
    and (select actor_kind()) = 'PERSON' and (select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR', 'AUDITOR'))
  order by asked.id, r.person_id, date_trunc('day', r.at), r.at
$$;
revoke execute on function views_of_cases from public;
grant execute on function views_of_cases to cases_read;
create policy read_audit_for_timeline on read_audit for select to cases_owner using (
  (select actor_kind()) = 'PERSON' and (select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR', 'AUDITOR')));
`;

/** Cases with their cycles, notes, questions, timeline and attachments; numbers; walls. */
export const desksRaiseCases: Migration = {
  name: '20261121-01-desks-raise-cases',
  up: caseTable + childTables + timeline,
};
