import type { Migration } from '@respi/kit/migrate.js';

/**
 * Names that hold a word, or nearly, with how near they are. The index of trigrams serves it; left to itself the planner
 * reads the whole register, since it holds the comparison of words to be cheap. At most 2,000 candidates are ranked.
 */
export const entiAreFoundByTheirTrigrams: Migration = {
  name: '20261122-13-enti-are-found-by-their-trigrams',
  up: `
create function enti_named(asked text) returns table (id uuid, farness text)
language sql stable set enable_seqscan = off set search_path = network, extensions, pg_temp as $$
  select e.id, to_char(1 - word_similarity(plain(replace(asked, E'\\\\', '')), e.name_plain), '0.000')
  from ente e where e.name_plain like '%' || plain(asked) || '%' or plain(asked) <% e.name_plain limit 2000
$$;
grant execute on function enti_named(text) to network_read, network_app;
`,
};
