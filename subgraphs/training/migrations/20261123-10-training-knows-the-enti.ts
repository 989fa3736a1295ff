import type { Migration } from '@respi/kit/migrate.js';

/** What network tells of an ente: its name too, and how new the telling is, so that an older one changes nothing (T2, T5). */
export const trainingKnowsTheEnti: Migration = {
  name: '20261123-10-training-knows-the-enti',
  up: `
alter table ente_category
  add name text,
  add told_version int not null default 0;
`,
};
