import type { Migration } from '@respi/kit/migrate.js';

/** A code is kept sealed beside its index, so that the index can be made anew under another key (TH18). */
export const indexesAreMadeAnew: Migration = {
  name: '2026112420-indexes-are-made-anew',
  up: `
alter table barrier_report add column sealed_code text;
`,
};
