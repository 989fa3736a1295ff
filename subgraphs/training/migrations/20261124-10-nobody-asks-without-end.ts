import type { Migration } from '@respi/kit/migrate.js';

/** A person has twenty turns to ask at a meeting, and each turn is taken once: the database's word, not a count's (T13). */
export const nobodyAsksWithoutEnd: Migration = {
  name: '20261124-10-nobody-asks-without-end',
  up: `
select set_config('respi.kind', 'SYSTEM', true);
alter table event_question add turn int check (turn between 1 and 20);
update event_question q set turn = n.turn from (
  select id, row_number() over (partition by event_id, person_id order by arrival) as turn from event_question) n
where n.id = q.id and n.turn <= 20;
create unique index event_question_turn on event_question (event_id, person_id, turn);
select set_config('respi.kind', '', true);`,
};
