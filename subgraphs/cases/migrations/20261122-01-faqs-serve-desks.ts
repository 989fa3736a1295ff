import type { Migration } from '@respi/kit/migrate.js';
import { open, secured } from '@respi/kit/row-security.js';
import { atDesk, carries } from './sight.js';

const mine = `(sportello_id = any ((select actor_sportelli())::uuid[]) or person_id = (select actor_person())
  or (select actor_has('ENTE_ADMIN')) and ente_id = (select actor_ente()))`;

/**
 * FAQs born of cases, the desks that they answered, and the corrections that must be acknowledged (C14, C33). Functions
 * of the house, which run as its owner, may look at cases for a person or the courier: each gives out ids and codes only.
 */
export const faqsServeDesks: Migration = {
  name: '20261122-01-faqs-serve-desks',
  up: `
create policy case_for_functions on "case" for select to cases_owner using ((select actor_kind()) in ('PERSON', 'COURIER'));

create table faq_use (
  content_id uuid not null,
  answer_id uuid not null,
  case_id uuid not null,
  slug text not null,
  title text not null,
  published_at timestamptz(3) not null,
  primary key (content_id, answer_id)
);
create index faq_use_answer on faq_use (answer_id);
create index faq_use_case on faq_use (case_id);
${open('cases', 'faq_use')}
revoke delete on faq_use from cases_app;

-- which desk was answered by a FAQ before it asked; in the rete allargata, which person
create table faq_reader (
  content_id uuid not null,
  ente_id uuid not null,
  sportello_id uuid,
  person_id uuid,
  at timestamptz(3) not null,
  unique nulls not distinct (content_id, ente_id, sportello_id, person_id)
);
${secured('cases', 'faq_reader', {
  select: `(select actor_kind()) = 'PERSON' and ((select actor_has('OFFICE_REFERENT')) or ${carries} or ${mine})`,
  insert: `${atDesk} and ente_id = (select actor_ente())`,
})}

create table correction (
  id uuid primary key,
  answer_id uuid not null references answer (id),
  case_id uuid not null references "case" (id),
  content_id uuid,
  ente_id uuid not null,
  sportello_id uuid,
  person_id uuid,
  validation text not null check (validation in ('CONTESTED', 'SUPERSEDED')),
  validation_version int not null,
  sent_by uuid not null,
  sent_at timestamptz(3) not null,
  acknowledged_by uuid,
  acknowledged_at timestamptz(3),
  check (sportello_id is not null or person_id is not null),
  unique nulls not distinct (answer_id, validation_version, ente_id, sportello_id, person_id)
);
create index correction_pending on correction (sent_at desc, id) where acknowledged_at is null;
create index correction_sent on correction (sent_at desc, id);
${secured('cases', 'correction', {
  select: `(select actor_kind()) = 'PERSON' and (${atDesk} and ${mine} or ${carries} or sent_by = (select actor_person()))`,
  insert: `sent_by = (select actor_person()) and acknowledged_at is null and ((select actor_has('OFFICE_REFERENT')) or ${carries})`,
  update: `${atDesk} and ${mine}`,
})}

-- C33: where cases came from, for the courier that brings the news of a FAQ
create function raisers_of(ids uuid[]) returns table (case_id uuid, registry_number text, sportello_id uuid, opened_by uuid)
language sql stable security definer set search_path = cases, pg_temp as $$
  select c.id, c.registry_number, c.sportello_id, c.opened_by from "case" c
  where c.id = any(ids) and (select actor_kind()) = 'COURIER'
$$;
revoke execute on function raisers_of from public;
grant execute on function raisers_of to cases_app;

-- C40: what an équipe will talk about
alter table "case"
  add column equipe_title text,
  add column equipe_marked_at timestamptz(3),
  add column equipe_marked_by uuid;
create index case_equipe on "case" (equipe_marked_at desc, id) where equipe_marked_at is not null;
`,
};
