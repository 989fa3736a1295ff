import type { Migration } from '@respi/kit/migrate.js';

/**
 * A person is looked for by the words of the name, each as the eight nearest that a name has: the same, those that begin so,
 * those that look alike (C30). The trigrams of a whole name listed every case that bears one of its words before the first
 * five hundred were compared. The words of names lie where no role of the house reads them, and go with the last case that
 * bears them.
 */
export const aPersonIsFoundByTheWordsOfTheName: Migration = {
  name: '20261124-23-a-person-is-found-by-the-words-of-the-name',
  up: `
alter table case_word add column name_words tsvector
  generated always as (to_tsvector('simple', coalesce(person_name, ''))) stored;
create index case_word_name on case_word using gin (name_words);
drop index case_word_person;

create table case_name_word (word text primary key);
create index case_name_word_near on case_name_word using gin (word extensions.gin_trgm_ops);
insert into case_name_word select distinct u.lexeme from case_word, unnest(name_words) u;

-- who keeps a word holds it until they are through; who forgets one waits for them, and looks only then
create function keep_words_of(names tsvector[]) returns void language plpgsql security definer
set search_path = cases, pg_temp as $$
begin
  perform from case_name_word w where w.word in (select u.lexeme from unnest(names) n, unnest(n) u) order by w.word for key share;
  insert into case_name_word select distinct u.lexeme from unnest(names) n, unnest(n) u order by 1 on conflict do nothing;
end $$;
create function forget_words_of(names tsvector[]) returns void language plpgsql security definer
set search_path = cases, pg_temp as $$
begin
  perform from case_name_word w where w.word in (select u.lexeme from unnest(names) n, unnest(n) u) order by w.word for update;
  delete from case_name_word w using (select distinct u.lexeme from unnest(names) n, unnest(n) u) borne
  where w.word = borne.lexeme
    and not exists (select from case_word c where c.name_words @@ quote_literal(borne.lexeme)::tsquery);
end $$;

create function keep_name_words() returns trigger language plpgsql security definer
set search_path = cases, pg_temp as $$
begin
  perform keep_words_of((select array_agg(distinct name_words) from fresh));
  return null;
end $$;
create function change_name_words() returns trigger language plpgsql security definer
set search_path = cases, pg_temp as $$
begin
  if exists (select from gone g join fresh f using (case_id) where f.name_words <> g.name_words) then
    perform keep_words_of((select array_agg(distinct name_words) from fresh));
    perform forget_words_of((select array_agg(distinct name_words) from gone));
  end if;
  return null;
end $$;
create function forget_name_words() returns trigger language plpgsql security definer
set search_path = cases, pg_temp as $$
begin
  perform forget_words_of((select array_agg(distinct name_words) from gone));
  return null;
end $$;
create trigger name_words_insert after insert on case_word referencing new table as fresh
  for each statement execute function keep_name_words();
create trigger name_words_change after update on case_word referencing old table as gone new table as fresh
  for each statement execute function change_name_words();
create trigger name_words_delete after delete on case_word referencing old table as gone
  for each statement execute function forget_name_words();

-- of what is asked at least half must be like words of names: the rest may say what the case is about
create function case_names_meant(said text) returns tsquery language sql stable security definer
set search_path = cases, extensions, pg_temp as $$
  select case when 2 * count(near.words) >= count(*) then string_agg('(' || near.words || ')', ' & ')::tsquery end
  from unnest(to_tsvector('simple', left(said, 200))) typed
  left join lateral (
    select string_agg(quote_literal(n.word), ' | ') as words from (
      select w.word from case_name_word w
      where w.word = typed.lexeme or char_length(typed.lexeme) > 2
        and (w.word like regexp_replace(typed.lexeme, '([%_\\\\])', '\\\\\\1', 'g') || '%'
          or w.word % typed.lexeme and similarity(w.word, typed.lexeme) >= 0.4)
      order by w.word = typed.lexeme desc, similarity(w.word, typed.lexeme) desc, w.word limit 8) n
  ) near on true
$$;

-- a name that many bear is found among the first rows, always the same; only a rarer one is asked of the index, which lists
-- all that bear it
create function cases_that_name(named tsquery, wanted uuid[]) returns setof uuid language plpgsql stable security definer
set search_path = cases, pg_temp set plan_cache_mode = force_custom_plan set synchronize_seqscans = off as $$
declare
  many int := 0;
begin
  if wanted is null then
    return query select case_id from (select case_id, name_words from case_word limit 40000) first
      where name_words @@ named limit 500;
    get diagnostics many = row_count;
  end if;
  if many < 500 then
    return query with bear as materialized (select case_id, places from case_word where name_words @@ named)
      select case_id from bear where wanted is null or places && wanted limit 500;
  end if;
end $$;

create or replace function cases_saying(said text, wanted uuid[], by_words boolean, by_person boolean) returns setof uuid
language plpgsql stable security definer
set search_path = cases, extensions, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  asked tsquery := websearch_to_tsquery('italian', said);
  meant tsquery;
  named tsquery;
  is_found boolean := false;
begin
  if by_words then
    return query select cases_that_say(asked, wanted);
    is_found := found;
  end if;
  if by_person and char_length(said) > 2 and said !~ '[0-9]' then
    named := case_names_meant(said);
    if named is not null then
      return query select cases_that_name(named, wanted);
      is_found := is_found or found;
    end if;
  end if;
  if by_words and not is_found then
    meant := case_words_meant(said);
    if meant <> asked then
      return query select cases_that_say(meant, wanted);
    end if;
  end if;
end $$;

revoke execute on function cases_that_name, case_names_meant, keep_name_words, change_name_words, forget_name_words,
  keep_words_of, forget_words_of from public;
`,
};
