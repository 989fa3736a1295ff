import type { Migration } from '@respi/kit/migrate.js';

/**
 * An answer that waits for the coordination (C43) is past when its question is: withdrawn, split, asked with another case,
 * or asked again in a new cycle. A desk does this and never knows that an answer waited: hence a function.
 */
export const heldAnswersEndWithTheirQuestion: Migration = {
  name: '20261122-98-held-answers-end-with-their-question',
  up: `
create policy held_answer_for_functions on held_answer for all to cases_owner
  using ((select actor_kind()) = 'PERSON') with check (true);
create function end_held_answers(asked uuid, at timestamptz) returns void language sql security definer
set search_path = cases, pg_temp as $$
  update held_answer h set sent = false, decided_by = (select actor_person()), decided_at = at from "case" c
  where c.id = asked and h.case_id = c.id and h.decided_at is null
    and (c.state = 'CANCELLED' or c.split_at is not null or c.follows_id is not null or h.cycle_number <> c.cycle_number)
$$;
revoke execute on function end_held_answers from public;
grant execute on function end_held_answers to cases_app;
`,
};
