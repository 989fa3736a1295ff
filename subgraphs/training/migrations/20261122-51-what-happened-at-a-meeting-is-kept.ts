import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';

const organisers = `(select actor_has('TRAINER', 'COORDINATION', 'PROVINCIAL_COORDINATOR'))`;
const ofVisibleEvent = 'exists (select 1 from training_event e where e.id = event_id)';
const ofVisibleRegistration = 'exists (select 1 from registration r where r.id = registration_id)';
const definer = `security definer set respi.kind = 'SYSTEM' set search_path = training, pg_temp`;
const person = `(select actor_kind()) = 'PERSON'`;

const attendance = `
create table attendance (
  registration_id uuid not null references registration (id),
  session_id uuid not null references event_session (id),
  is_present boolean not null,
  method text not null check (method in ('CODE', 'SHEET', 'CORRECTION')),
  marked_at timestamptz not null,
  marked_by uuid,
  reason text,
  primary key (registration_id, session_id),
  check (method <> 'CORRECTION' or reason is not null)
);
create index attendance_session on attendance (session_id) where is_present;
${secured('training', 'attendance', { select: ofVisibleRegistration, insert: organisers, update: organisers })}

create table certificate (
  id uuid primary key,
  registration_id uuid not null references registration (id),
  event_id uuid not null references training_event (id),
  person_id uuid,
  ente_id uuid,
  code text not null unique,
  holder_name text,
  minutes int not null check (minutes >= 0),
  issued_at timestamptz not null,
  issued_by uuid,
  revoked_at timestamptz,
  revoked_reason text
);
create unique index certificate_once on certificate (registration_id) where revoked_at is null;
create index certificate_person on certificate (person_id);
${secured('training', 'certificate', { select: ofVisibleRegistration, insert: organisers, update: organisers })}

create function certificate_by_code(asked text) returns table (id uuid, event_id uuid, title text, kind text,
  starts_at timestamptz, ends_at timestamptz, holder_name text, minutes int, issued_at timestamptz, revoked_at timestamptz)
language sql stable ${definer} as $$
  select c.id, c.event_id, e.title, e.kind, e.starts_at, e.ends_at, c.holder_name, c.minutes, c.issued_at, c.revoked_at
  from certificate c join training_event e on e.id = c.event_id where c.code = asked
$$;
`;

const hours = `
create function minutes_attended(asked uuid[]) returns table (registration_id uuid, minutes int, sessions int)
language sql stable set search_path = training, pg_temp as $$
  select a.registration_id, sum(extract(epoch from s.ends_at - s.starts_at) / 60)::int, count(*)::int
  from attendance a join event_session s on s.id = a.session_id
  where a.is_present and a.registration_id = any(asked) group by a.registration_id
$$;

create function no_shows_of(asked uuid[], instant timestamptz) returns table (person_id uuid, count int)
language sql stable ${definer} as $$
  select r.person_id, count(*)::int from registration r join training_event e on e.id = r.event_id
  where r.person_id = any(asked) and r.state = 'CONFIRMED' and e.state = 'PUBLISHED' and e.ends_at < instant
    and not exists (select 1 from attendance a where a.registration_id = r.id and a.is_present)
    and exists (select 1 from attendance a join event_session s on s.id = a.session_id where s.event_id = e.id and a.is_present)
  group by r.person_id
$$;

create function plan_counts(asked uuid[]) returns table (event_id uuid, taken int, present int)
language sql stable ${definer} as $$
  select r.event_id, count(r.seat)::int,
    (count(*) filter (where exists (select 1 from attendance a where a.registration_id = r.id and a.is_present)))::int
  from registration r where r.event_id = any(asked) group by r.event_id
$$;

create function hours_of_enti(from_at timestamptz, to_at timestamptz) returns table (ente_id uuid, people int, minutes int, events int)
language sql stable ${definer} as $$
  select r.ente_id, count(distinct r.person_id)::int, sum(extract(epoch from s.ends_at - s.starts_at) / 60)::int,
    count(distinct r.event_id)::int
  from attendance a join registration r on r.id = a.registration_id join event_session s on s.id = a.session_id
  where a.is_present and r.ente_id is not null and s.starts_at >= from_at and s.starts_at < to_at group by r.ente_id
$$;
`;

const questionnaire = `
create table questionnaire_done (
  registration_id uuid primary key references registration (id)
);
${secured('training', 'questionnaire_done', {
  select: `exists (select 1 from registration r where r.id = registration_id and r.person_id = (select actor_person()))`,
  insert: `exists (select 1 from registration r where r.id = registration_id and r.person_id = (select actor_person()))`,
})}

create table questionnaire_answer (
  id uuid primary key,
  event_id uuid not null references training_event (id),
  useful int not null check (useful between 1 and 5),
  clear int not null check (clear between 1 and 5),
  organised int not null check (organised between 1 and 5),
  knew_before int not null check (knew_before between 1 and 5),
  knows_after int not null check (knows_after between 1 and 5),
  comment text
);
create index questionnaire_answer_event on questionnaire_answer (event_id);
${secured('training', 'questionnaire_answer', { select: organisers, insert: person })}
`;

const prepared = `
create table event_question (
  id uuid primary key,
  event_id uuid not null references training_event (id),
  person_id uuid not null,
  ente_id uuid,
  text text not null,
  case_id uuid,
  case_number text,
  asked_at timestamptz not null,
  arrival bigint generated always as identity,
  hidden_at timestamptz,
  answered_at timestamptz
);
create index event_question_event on event_question (event_id, asked_at);
${secured('training', 'event_question', {
  select: `${person} and ${ofVisibleEvent} and (hidden_at is null or ${organisers} or person_id = (select actor_person()))`,
  insert: `${person} and person_id = (select actor_person())`,
  update: `${organisers} or person_id = (select actor_person())`,
})}

create table question_vote (
  question_id uuid not null references event_question (id),
  person_id uuid not null,
  primary key (question_id, person_id)
);
${secured('training', 'question_vote', {
  select: `person_id = (select actor_person())`,
  insert: `${person} and person_id = (select actor_person())`,
  delete: `person_id = (select actor_person())`,
})}
create function votes_of(asked uuid[]) returns table (question_id uuid, votes int)
language sql stable ${definer} as $$
  select v.question_id, count(*)::int from question_vote v where v.question_id = any(asked) group by v.question_id
$$;
`;

/** Presence, certificates, hours, questions and opinions of a meeting have rows of their own (T9–T16, T23). */
export const whatHappenedAtAMeetingIsKept: Migration = {
  name: '20261122-51-what-happened-at-a-meeting-is-kept',
  up: [attendance, hours, questionnaire, prepared].join('\n'),
};
