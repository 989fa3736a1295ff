import type { Migration } from '@respi/kit/migrate.js';

/**
 * A search is planned for the words that are asked (C30). A word that is known only while the search runs is taken for a
 * rare one, and an index then lists every case that says it before the first five hundred are read; a desk's search listed
 * every case of the desk. So a mistyped word is understood first and asked then, where it means another; and of what few
 * cases say the place is looked at, not asked of an index.
 */
export const aSearchReadsWhatItShows: Migration = {
  name: '20261124-10-a-search-reads-what-it-shows',
  up: `
create function cases_that_say(asked tsquery, wanted uuid[]) returns setof uuid language plpgsql stable security definer
set search_path = cases, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  if wanted is null or (select count(*) from (select from case_word where words @@ asked limit 2001) few) > 2000 then
    return query select case_id from case_word
      where words @@ asked and (wanted is null or places && wanted) limit 500;
  else
    return query with few as materialized (select case_id, places from case_word where words @@ asked)
      select case_id from few where places && wanted limit 500;
  end if;
end $$;

create or replace function cases_saying(said text, wanted uuid[], by_words boolean, by_person boolean) returns setof uuid
language plpgsql stable security definer
set search_path = cases, extensions, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  asked tsquery := websearch_to_tsquery('italian', said);
  meant tsquery;
  is_found boolean := false;
begin
  if by_words then
    return query select cases_that_say(asked, wanted);
    is_found := found;
  end if;
  if by_person and char_length(said) > 2 and said !~ '[0-9]' then
    return query select case_id from case_word
      where (wanted is null or places && wanted)
        and (person_name % said or person_name ilike '%' || regexp_replace(said, '([%_\\\\])', '\\\\\\1', 'g') || '%') limit 500;
    is_found := is_found or found;
  end if;
  if by_words and not is_found then
    meant := case_words_meant(said);
    if meant <> asked then
      return query select cases_that_say(meant, wanted);
    end if;
  end if;
end $$;

revoke execute on function cases_that_say from public;
`,
};
