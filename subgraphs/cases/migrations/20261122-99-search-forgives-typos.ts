import type { Migration } from '@respi/kit/migrate.js';

/**
 * Words that at least three of the newest cases share, so that a mistyped one is understood (C30). Like the words of each
 * case they lie where no role of the house reads them; what fewer than three say is never learned, and what is forgotten
 * goes with the next lesson. A text with a figure in it names no person: nobody is looked for by it.
 */
export const searchForgivesTypos: Migration = {
  name: '20261122-99-search-forgives-typos',
  up: `
create table case_lexicon (lexeme text primary key, cases int not null);
create index case_lexicon_near on case_lexicon using gin (lexeme extensions.gin_trgm_ops);

create function learn_case_words() returns int language sql security definer
set search_path = cases, extensions, pg_temp as $$
  with newest as (
    select id from "case" where submitted_at is not null and (select actor_kind()) = 'SYSTEM'
    order by opened_at desc limit 20000
  ), said as (
    select u.lexeme, count(*)::int as cases from newest n join case_word w on w.case_id = n.id, unnest(w.words) u
    where u.lexeme ~ '^[[:alpha:]]{4,30}$' group by 1 having count(*) >= 3
  ), gone as (
    delete from case_lexicon l
    where (select actor_kind()) = 'SYSTEM' and not exists (select 1 from said s where s.lexeme = l.lexeme)
  ), kept as (
    insert into case_lexicon (lexeme, cases) select lexeme, cases from said
    on conflict (lexeme) do update set cases = excluded.cases returning 1
  )
  select count(*)::int from kept
$$;

create function case_words_meant(said text) returns tsquery language sql stable security definer
set search_path = cases, extensions, pg_temp as $$
  select string_agg(quote_literal(coalesce(near.lexeme, typed.lexeme)), ' & ')::tsquery
  from unnest(to_tsvector('italian', left(said, 200))) typed
  left join lateral (
    select l.lexeme from case_lexicon l
    where typed.lexeme ~ '^[[:alpha:]]{4,30}$' and l.lexeme % typed.lexeme and similarity(l.lexeme, typed.lexeme) >= 0.4
    order by similarity(l.lexeme, typed.lexeme) desc, l.cases desc, l.lexeme limit 1
  ) near on true
  where typed.lexeme ~ '^[[:alnum:]]+$'
$$;

create or replace function cases_saying(said text, wanted uuid[], by_words boolean, by_person boolean) returns setof uuid
language sql stable security definer set search_path = cases, extensions, pg_temp as $$
  with exact as materialized (
    select case_id from case_word
    where by_words and words @@ websearch_to_tsquery('italian', said) and (wanted is null or places && wanted) limit 500
  ), named as materialized (
    select case_id from case_word
    where by_person and char_length(said) > 2 and said !~ '[0-9]' and (wanted is null or places && wanted)
      and (person_name % said or person_name ilike '%' || regexp_replace(said, '([%_\\\\])', '\\\\\\1', 'g') || '%') limit 500
  ), meant as (
    select case_id from case_word
    where by_words and not exists (select 1 from exact) and not exists (select 1 from named)
      and words @@ (select case_words_meant(said)) and (wanted is null or places && wanted) limit 500
  )
  select case_id from exact union select case_id from named union select case_id from meant
$$;

revoke execute on function learn_case_words, case_words_meant from public;
grant execute on function learn_case_words to cases_app;
`,
};
