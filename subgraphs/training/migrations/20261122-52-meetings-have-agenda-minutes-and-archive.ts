import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';

const organisers = `(select actor_has('TRAINER', 'COORDINATION', 'PROVINCIAL_COORDINATOR'))`;
const ofVisibleEvent = 'exists (select 1 from training_event e where e.id = event_id)';
const person = `(select actor_kind()) = 'PERSON'`;
const definer = `security definer set respi.kind = 'SYSTEM' set search_path = training, pg_temp`;

const agenda = `
create table discussion_case (
  case_id uuid primary key,
  number text not null,
  topic_id uuid,
  title text not null,
  marked_at timestamptz not null,
  is_cleared boolean not null default false
);
create index discussion_case_open on discussion_case (marked_at) where not is_cleared;
${secured('training', 'discussion_case', { select: `(select actor_tier()) = 'RISTRETTA' or ${organisers}` })}

create table agenda_item (
  id uuid primary key,
  event_id uuid not null references training_event (id),
  title text not null,
  minutes int check (minutes between 1 and 600),
  position bigint generated always as identity,
  case_id uuid,
  case_number text,
  ente_id uuid,
  person_id uuid,
  proposed_at timestamptz not null,
  removed_at timestamptz
);
create unique index agenda_item_case on agenda_item (event_id, case_id) where case_id is not null and removed_at is null;
create index agenda_item_event on agenda_item (event_id, position);
${secured('training', 'agenda_item', {
  select: `${person} and ${ofVisibleEvent}`,
  insert: `${person} and ${ofVisibleEvent}`,
  update: `${organisers} or person_id = (select actor_person())`,
})}

create table decision (
  id uuid primary key,
  event_id uuid not null references training_event (id),
  agenda_item_id uuid references agenda_item (id),
  title text not null,
  body text not null,
  follow_up text not null check (follow_up in ('NONE', 'FAQ', 'DIVERGENCE')),
  case_ids uuid[] not null default '{}',
  case_numbers text[] not null default '{}',
  content_id uuid,
  content_at timestamptz,
  decided_at timestamptz not null,
  arrival bigint generated always as identity,
  recorded_by uuid
);
create index decision_event on decision (event_id, decided_at);
create index decision_cases on decision using gin (case_ids);
${secured('training', 'decision', { select: `${person} and ${ofVisibleEvent}`, insert: organisers, update: organisers })}
`;

const archive = `
create table event_document (
  id uuid primary key,
  event_id uuid not null references training_event (id),
  kind text not null check (kind in ('PROCEEDINGS', 'SLIDES', 'RECORDING', 'MATERIAL')),
  title text not null,
  abstract text,
  is_public boolean not null,
  url text,
  file_id uuid,
  published_at timestamptz not null,
  published_by uuid,
  withdrawn_at timestamptz,
  words tsvector generated always as (to_tsvector('italian', title || ' ' || coalesce(abstract, ''))) stored,
  check ((url is null) <> (file_id is null))
);
create index event_document_event on event_document (event_id);
create index event_document_words on event_document using gin (words);
create index event_document_page on event_document (published_at desc, id desc);
${secured('training', 'event_document', {
  select: `withdrawn_at is null and ${ofVisibleEvent} and (is_public or ${person}) or ${organisers}`,
  insert: organisers,
  update: organisers,
})}
create policy file_select_training on file for select using (
  exists (select 1 from event_document d where d.file_id = file.id));
create policy file_insert_training on file for insert with check (purpose = 'document' and ${organisers});
`;

const feeds = `
create table feed_token (
  id uuid primary key,
  person_id uuid not null,
  token_hash text not null unique,
  scope text not null check (scope in ('MINE', 'ALL')),
  created_at timestamptz not null,
  revoked_at timestamptz,
  last_read_on date
);
create unique index feed_token_live on feed_token (person_id, scope) where revoked_at is null;
${secured('training', 'feed_token', {
  select: `person_id = (select actor_person())`,
  insert: `person_id = (select actor_person())`,
  update: `person_id = (select actor_person())`,
})}
create function feed_by_hash(asked text) returns table (person_id uuid, scope text)
language sql stable ${definer} as $$
  select f.person_id, f.scope from feed_token f where f.token_hash = asked and f.revoked_at is null
$$;
`;

/** Agenda, minutes, archive and feeds (T12–T14, T22, T24, T25, C40). */
export const meetingsHaveAgendaMinutesAndArchive: Migration = {
  name: '20261122-52-meetings-have-agenda-minutes-and-archive',
  up: [agenda, archive, feeds].join('\n'),
};
