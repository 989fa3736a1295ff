import type { Migration } from '@respi/kit/migrate.js';

/** A rhythm of release is a rule that computes, not a sentence (A24); a purpose is given up without being lost (A28). */
export const placesAreReleasedInARhythm: Migration = {
  name: '20261122-080-places-are-released-in-a-rhythm',
  up: `
alter table agenda add column release_weekday int check (release_weekday between 1 and 7);
alter table agenda add column release_time time check (extract(epoch from release_time) % 300 = 0);
alter table agenda add constraint agenda_release check ((release_weekday is null) = (release_time is null));
alter table purpose add column retired_at timestamptz;
`,
};
