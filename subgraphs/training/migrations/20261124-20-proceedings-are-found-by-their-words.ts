import type { Migration } from '@respi/kit/migrate.js';

/** The archive finds a document by the words that stand in it too, not by its title and abstract alone (T12, T25). */
export const proceedingsAreFoundByTheirWords: Migration = {
  name: '20261124-20-proceedings-are-found-by-their-words',
  up: `
alter table event_document add body text not null default '', drop column words;
alter table event_document add words tsvector generated always as (
  setweight(to_tsvector('italian', title || ' ' || coalesce(abstract, '')), 'A') || setweight(to_tsvector('italian', body), 'D')) stored;
create index event_document_words on event_document using gin (words);`,
};
