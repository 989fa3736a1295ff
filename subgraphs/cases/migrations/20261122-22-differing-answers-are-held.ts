import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';
import { carries, coordinates, seesCaseOf } from './sight.js';

/** An answer that differs from an earlier validated one waits for the coordination before it leaves (C43). */
export const differingAnswersAreHeld: Migration = {
  name: '20261122-22-differing-answers-are-held',
  up: `
create table held_answer (
  id uuid primary key,
  case_id uuid not null references "case" (id) on delete cascade,
  cycle_number int not null,
  earlier_id uuid not null references answer (id) on delete cascade,
  sheet_id uuid,
  body text not null,
  given_by_name text not null,
  given_by uuid,
  given_on date not null,
  channel text not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  sent boolean,
  note text,
  decided_by uuid,
  decided_at timestamptz(3),
  check ((decided_at is null) = (sent is null))
);
create unique index held_answer_open on held_answer (case_id) where decided_at is null;
create index held_answer_case on held_answer (case_id);
${secured('cases', 'held_answer', {
  select: `(select actor_kind()) = 'PERSON' and ${carries} and ${seesCaseOf()}`,
  insert: `${carries} and recorded_by = (select actor_person()) and decided_at is null and ${seesCaseOf()}`,
  update: `${carries} and ${seesCaseOf()}`,
})}
-- C13: an answer that the coordination lets go is still of who wrote it down
create policy answer_that_was_held on answer for insert with check (${coordinates} and validation = 'UNVALIDATED' and ${seesCaseOf()}
  and exists (select 1 from held_answer h where h.case_id = answer.case_id and h.recorded_by = answer.recorded_by and h.body = answer.body));
`,
};
