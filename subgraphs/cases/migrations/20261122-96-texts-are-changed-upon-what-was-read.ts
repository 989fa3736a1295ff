import type { Migration } from '@respi/kit/migrate.js';

/** Two of the coordination who change one text at once: the later is told (C21). */
export const textsAreChangedUponWhatWasRead: Migration = {
  name: '20261122-96-texts-are-changed-upon-what-was-read',
  up: 'alter table canned_answer add column version int not null default 1;',
};
