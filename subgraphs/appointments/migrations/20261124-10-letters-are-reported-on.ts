import type { Migration } from '@respi/kit/migrate.js';
import { open } from '@respi/kit/row-security.js';

/** What mail servers and providers said of a letter after they had taken it: delivered, or failed after all (A20). */
export const lettersAreReportedOn: Migration = {
  name: '20261124-10-letters-are-reported-on',
  up: `
create table letter_report (
  letter_id uuid primary key references outbox (id) on delete cascade,
  outcome text not null check (outcome in ('DELIVERED', 'FAILED')),
  code text check (code ~ '^[245](\\.[0-9]{1,3}){2}$'),
  reported_at timestamptz not null
);
${open('appointments', 'letter_report')}`,
};
