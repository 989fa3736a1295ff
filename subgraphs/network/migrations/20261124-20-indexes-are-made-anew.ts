import type { Migration } from '@respi/kit/migrate.js';

/** A code is kept sealed beside its index, so that the index can be made anew under another key (TH18). */
export const indexesAreMadeAnew: Migration = {
  name: '20261124-20-indexes-are-made-anew',
  up: `
alter table adhesion_application add column sealed_code text;
`,
};
