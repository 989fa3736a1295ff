import type { Migration } from '@respi/kit/migrate.js';
import { open } from '@respi/kit/row-security.js';

/** What services cost is kept once, with source and day, and written into texts when they are read (P22). */
export const feesAreKeptOnce: Migration = {
  name: '2026112297-fees-are-kept-once',
  up: `
create table fee (
  code text primary key,
  id uuid not null unique,
  label jsonb not null,
  amount int check (amount between 0 and 100000000),
  source_title text,
  source_url text,
  consulted_on date,
  changed_at timestamptz not null,
  changed_by uuid,
  version int not null default 1,
  check (amount is null or (source_url is not null and consulted_on is not null))
);
${open('knowledge', 'fee')}
`,
};
