import type { Migration } from '@respi/kit/migrate.js';

/*
 * Full text and trigrams are not leakproof: under row security their indexes would not be used, and a search would read
 * every row. So the words lie in a table that no role may read, kept by a trigger; a function gives the ids of
 * candidates, and the rows themselves are then asked for behind the walls of "case".
 */
export const casesAreFoundByTheirWords: Migration = {
  name: '20261121-05-cases-are-found-by-their-words',
  up: `
create table case_word (
  case_id uuid primary key references "case" (id) on delete cascade,
  places uuid[] not null,
  words tsvector not null,
  person_name text
);
create index case_word_words on case_word using gin (words);
create index case_word_places on case_word using gin (places);
create index case_word_person on case_word using gin (person_name extensions.gin_trgm_ops);

create function keep_case_words() returns trigger language plpgsql security definer
set search_path = cases, pg_temp as $$
begin
  insert into case_word (case_id, places, words, person_name)
  values (new.id, array_remove(array[new.sportello_id, new.ente_id, new.office_id, new.opened_by], null),
    setweight(to_tsvector('italian', new.subject), 'A') || to_tsvector('italian', coalesce(new.body, '')), new.person_name)
  on conflict (case_id) do update set places = excluded.places, words = excluded.words, person_name = excluded.person_name;
  return null;
end $$;
create trigger case_words_insert after insert on "case" for each row execute function keep_case_words();
create trigger case_words_update after update of subject, body, person_name, sportello_id, ente_id, office_id on "case"
  for each row execute function keep_case_words();
set local respi.kind = 'SYSTEM';
update "case" set subject = subject;

-- C30: ids of up to 500 cases by words and 500 by person, within the places where the reader works (null: everywhere)
create function cases_saying(said text, wanted uuid[], by_words boolean, by_person boolean) returns setof uuid
language sql stable security definer set search_path = cases, extensions, pg_temp as $$
  (select case_id from case_word
   where by_words and words @@ websearch_to_tsquery('italian', said) and (wanted is null or places && wanted) limit 500)
  union
  (select case_id from case_word
   where by_person and char_length(said) > 2 and (wanted is null or places && wanted)
     and (person_name % said or person_name ilike '%' || regexp_replace(said, '([%_\\\\])', '\\\\\\1', 'g') || '%') limit 500)
$$;
revoke execute on function cases_saying, keep_case_words from public;
grant execute on function cases_saying to cases_read;

drop index case_words, case_person;
alter table "case" drop column words;

-- one state in the order of the inbox
drop index case_state;
create index case_state on "case" (state, queue_rank, due_key, id);
-- an office has too many cases for its dashboard to count them one by one
create index case_state_of_office on "case" (office_id, state, queue_rank, due_key, id);
`,
};
