import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';
import { atDesk, carries, coordinates } from './sight.js';

const releases = `(${coordinates} or (select actor_has('EDITOR')))`;
const person = `(select actor_kind()) = 'PERSON'`;

/**
 * A solved case of which an editor has released a redacted text answers other desks before they ask (C5). Only what
 * stands is read by desks; the words are searched by a function, for full text is not leakproof.
 */
export const solvedCasesAreReleased: Migration = {
  name: '20261122-20-solved-cases-are-released',
  up: `
create table solved_case (
  id uuid primary key,
  case_id uuid not null unique references "case" (id) on delete cascade,
  answer_id uuid not null references answer (id) on delete cascade,
  question text not null,
  answer text not null,
  topic_id uuid,
  office_id uuid,
  words tsvector generated always as (setweight(to_tsvector('italian'::regconfig, question), 'A') || to_tsvector('italian'::regconfig, answer)) stored,
  released_by uuid not null,
  released_at timestamptz(3) not null,
  withdrawn_at timestamptz(3)
);
create index solved_case_words on solved_case using gin (words) where withdrawn_at is null;
create index solved_case_answer on solved_case (answer_id);
${secured('cases', 'solved_case', {
  select: `${person} and (${releases} or (select actor_has('OFFICE_REFERENT')) or withdrawn_at is null and (${atDesk} or ${carries}))`,
  insert: `${person} and ${releases} and released_by = (select actor_person())`,
  update: `${person} and (${releases} or ${carries} or (select actor_has('OFFICE_REFERENT')))`,
})}

-- the released ones that share words with what is typed: at least two, and a third of all; the best first
create policy solved_case_for_functions on solved_case for select to cases_owner using ((select actor_kind()) = 'PERSON');
create function solved_cases_like(said text, many int) returns setof uuid
language sql stable security definer set search_path = cases, pg_temp as $$
  with asked as (select tsvector_to_array(to_tsvector('italian', said)) as lexemes),
  q as (select lexemes, (select string_agg(quote_literal(l), ' | ') from unnest(lexemes) l)::tsquery as any_of from asked),
  candidate as (
    select s.id, s.words, q.lexemes, ts_rank(s.words, q.any_of) as rank
    from solved_case s, q where s.withdrawn_at is null and s.words @@ q.any_of limit 500
  ), judged as (
    select id, rank, cardinality(lexemes) as said_words,
      (select count(*) from unnest(lexemes) l where l = any (tsvector_to_array(words))) as shared
    from candidate
  )
  select id from judged where shared >= least(2, said_words) and shared * 3 >= said_words
  order by shared desc, rank desc, id limit many
$$;
revoke execute on function solved_cases_like from public;
grant execute on function solved_cases_like to cases_read;

-- a desk that a released case answered, to be told should the answer be corrected (C14)
create table solved_case_reader (
  solved_case_id uuid not null references solved_case (id) on delete cascade,
  ente_id uuid not null,
  sportello_id uuid,
  person_id uuid,
  at timestamptz(3) not null,
  unique nulls not distinct (solved_case_id, ente_id, sportello_id, person_id)
);
${secured('cases', 'solved_case_reader', {
  select: `${person} and ((select actor_has('OFFICE_REFERENT')) or ${carries} or ${atDesk} and ente_id = (select actor_ente()))`,
  insert: `${atDesk} and ente_id = (select actor_ente())`,
})}
`,
};
