import type { Migration } from '@respi/kit/migrate.js';

/** Groups of the glossary know when and by whom they were last changed, and whether they still hold (P30). */
export const synonymsAreKept: Migration = {
  name: '2026112211-synonyms-are-kept-by-editors',
  up: `
alter table synonym_group add column changed_at timestamptz not null default '2026-11-21T00:00:00Z';
alter table synonym_group add column changed_by uuid;
alter table synonym_group add column is_active boolean not null default true;
alter table synonym_group add column version int not null default 1;

alter table search_gap add column handled_at timestamptz;
alter table search_gap add column handled_how text check (handled_how in ('SYNONYM', 'CONTENT', 'NONE'));
`,
};
