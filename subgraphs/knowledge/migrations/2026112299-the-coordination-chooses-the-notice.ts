import type { Migration } from '@respi/kit/migrate.js';

/** Readers are told that a text is under review, unless the coordination chose otherwise for this contest (P13). */
export const theCoordinationChoosesTheNotice: Migration = {
  name: '2026112299-the-coordination-chooses-the-notice',
  up: `
alter table content_item add column notice_hidden boolean not null default false;
`,
};
