import type { Migration } from '@respi/kit/migrate.js';
import { open, secured } from '@respi/kit/row-security.js';

const index = (table: string) => `
create table ${table} (
  content_id uuid not null,
  locale text not null,
  type text not null,
  topic_ids uuid[] not null,
  title text not null,
  search tsvector not null,
  primary key (content_id, locale)
);
create index ${table}_search on ${table} using gin (search);
create index ${table}_title on ${table} using gin (title gin_trgm_ops);
`;

/**
 * Two indexes of words: the public one holds only what everybody may read, so that it needs no wall and PostgreSQL
 * may use its index (under row-level security a full-text match is never an index condition); the other is of the network.
 */
export const contentsAreFound: Migration = {
  name: '2026112103-contents-are-found-by-words',
  up: `
${index('public_search')}
${open('knowledge', 'public_search')}
${index('network_search')}
${secured('knowledge', 'network_search', {
  select: `(select actor_kind()) in ('PERSON', 'COURIER')`,
  insert: `(select actor_kind()) in ('PERSON', 'COURIER')`,
  update: `(select actor_kind()) in ('PERSON', 'COURIER')`,
  delete: `(select actor_kind()) in ('PERSON', 'COURIER')`,
})}

create table vocabulary (
  locale text not null,
  word text not null,
  content_id uuid not null,
  primary key (locale, word, content_id)
);
create index vocabulary_word on vocabulary using gin (word gin_trgm_ops);
create index vocabulary_content on vocabulary (content_id, locale);
${open('knowledge', 'vocabulary')}

create table synonym_group (
  id uuid primary key,
  code text not null unique,
  words jsonb not null
);
${open('knowledge', 'synonym_group')}

create table search_gap (
  locale text not null,
  words text not null check (length(words) between 2 and 80),
  on_day date not null,
  times int not null default 1,
  primary key (locale, words, on_day)
);
create index search_gap_day on search_gap (on_day);
grant select, insert, update, delete on search_gap to knowledge_app;
grant select, insert, update on search_gap to knowledge_read;
`,
};
