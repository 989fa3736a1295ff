import type { Migration } from '@respi/kit/migrate.js';
import { open, secured } from '@respi/kit/row-security.js';
import { atDesk, carries, coordinates, seesCaseOf } from './sight.js';

const isPerson = `(select actor_kind()) = 'PERSON'`;
const ofDesk = `${atDesk} and (sportello_id = any ((select actor_sportelli())::uuid[]) or (select actor_has('ENTE_ADMIN')) and ente_id = (select actor_ente()))`;
const handles = `(${atDesk} or ${carries})`;

const help = `
-- C27: a mediator sees what they are asked for, and nothing of the case
create table mediation_request (
  id uuid primary key,
  case_id uuid not null references "case" (id),
  ente_id uuid not null,
  sportello_id uuid,
  language text not null,
  mode text not null check (mode in ('IN_PERSON', 'REMOTE')),
  place text,
  wanted_on date not null,
  wanted_at time,
  about text not null,
  state text not null check (state in ('REQUESTED', 'ASSIGNED', 'DONE', 'NOT_HELD', 'CANCELLED')),
  requested_by uuid not null,
  requested_at timestamptz(3) not null,
  mediator_id uuid,
  assigned_at timestamptz(3),
  outcome text,
  closed_at timestamptz(3),
  check (mode = 'REMOTE' or place is not null)
);
create index mediation_request_open on mediation_request (wanted_on, id) where closed_at is null;
create index mediation_request_case on mediation_request (case_id);
${secured('cases', 'mediation_request', {
  select: `${isPerson} and (${coordinates} or (select actor_has('MEDIATOR')) and (mediator_id is null or mediator_id = (select actor_person())) or ${handles} and ${seesCaseOf()})`,
  insert: `${handles} and requested_by = (select actor_person()) and state = 'REQUESTED' and ${seesCaseOf()}`,
  update: `${coordinates} or (select actor_has('MEDIATOR')) and (mediator_id is null or mediator_id = (select actor_person())) or ${handles} and ${seesCaseOf()}`,
})}

-- C28
create table advice_request (
  id uuid primary key,
  case_id uuid not null references "case" (id),
  kind text not null check (kind in ('LEGAL', 'SPECIALIST')),
  question text not null,
  asked_of text not null,
  requested_by uuid not null,
  requested_at timestamptz(3) not null,
  opinion text,
  given_by_name text,
  given_on date,
  recorded_by uuid,
  recorded_at timestamptz(3)
);
create index advice_request_case on advice_request (case_id);
${secured('cases', 'advice_request', {
  select: `${isPerson} and ${handles} and ${seesCaseOf()}`,
  insert: `${handles} and requested_by = (select actor_person()) and ${seesCaseOf()}`,
  update: `${handles} and ${seesCaseOf()}`,
})}

-- C29
create table canned_answer (
  id uuid primary key,
  title text not null,
  body text not null,
  purpose text,
  topic_id uuid,
  state text,
  position int not null,
  written_by uuid not null,
  written_at timestamptz(3) not null,
  removed_at timestamptz(3)
);
${open('cases', 'canned_answer')}

-- C30
create table saved_view (
  id uuid primary key,
  person_id uuid not null,
  name text not null,
  filter jsonb not null,
  saved_at timestamptz(3) not null,
  unique (person_id, name)
);
${secured('cases', 'saved_view', {
  select: `${isPerson} and person_id = (select actor_person())`,
  insert: 'person_id = (select actor_person())',
  update: 'person_id = (select actor_person())',
  delete: 'person_id = (select actor_person())',
})}
`;

const doorstep = `
-- P27: a question of somebody without an account, found again by a code that only they have
create table citizen_question (
  id uuid primary key,
  number text not null unique,
  code_index text not null unique,
  ente_id uuid not null,
  sportello_id uuid not null,
  topic_id uuid,
  locale text not null,
  sealed_text text not null,
  asked_at timestamptz(3) not null,
  sealed_reply text,
  replied_by uuid,
  replied_at timestamptz(3)
);
create index citizen_question_open on citizen_question (sportello_id, asked_at) where replied_at is null;
create index citizen_question_desk on citizen_question (sportello_id, asked_at);
${secured('cases', 'citizen_question', {
  select: `${isPerson} and (${coordinates} or ${ofDesk})`,
  insert: `sealed_reply is null`,
  update: `${isPerson} and (${coordinates} or ${ofDesk})`,
})}
create table question_counter (year int primary key, last int not null);
${open('cases', 'question_counter')}
create table question_throttle (bucket text primary key, tries int not null, ends_at timestamptz(3) not null);
${open('cases', 'question_throttle')}
create function question_by_code(asked text) returns table (number text, sportello_id uuid, asked_at timestamptz, sealed_text text, sealed_reply text, replied_at timestamptz)
language sql stable security definer set respi.kind = 'SYSTEM' set search_path = cases, pg_temp as $$
  select q.number, q.sportello_id, q.asked_at, q.sealed_text, q.sealed_reply, q.replied_at from citizen_question q where q.code_index = asked
$$;
revoke execute on function question_by_code from public;
grant execute on function question_by_code to cases_read, cases_app;

-- C41: problems of the platform are no segnalazioni
create table helpdesk_ticket (
  id uuid primary key,
  number text not null unique,
  title text not null,
  body text not null,
  page text,
  state text not null check (state in ('OPEN', 'ANSWERED', 'CLOSED')),
  opened_by uuid not null,
  ente_id uuid,
  opened_at timestamptz(3) not null,
  reply text,
  replied_by uuid,
  replied_at timestamptz(3),
  closed_at timestamptz(3)
);
create index helpdesk_ticket_open on helpdesk_ticket (opened_at, id) where state = 'OPEN';
create index helpdesk_ticket_author on helpdesk_ticket (opened_by, opened_at);
${secured('cases', 'helpdesk_ticket', {
  select: `${isPerson} and (opened_by = (select actor_person()) or (select actor_has('ADMIN')) or ${coordinates})`,
  insert: `${isPerson} and opened_by = (select actor_person()) and reply is null`,
  update: `${isPerson} and (opened_by = (select actor_person()) or (select actor_has('ADMIN')) or ${coordinates})`,
})}
create table ticket_counter (year int primary key, last int not null);
${open('cases', 'ticket_counter')}
`;

/** Mediation, advice, canned answers, saved views; questions of citizens and the helpdesk. */
export const desksAskForHelp: Migration = { name: '20261122-12-desks-ask-for-help', up: help + doorstep };
