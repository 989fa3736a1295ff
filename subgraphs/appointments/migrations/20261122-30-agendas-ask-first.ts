import type { Migration } from '@respi/kit/migrate.js';

/** Short questions before the calendar lead to the right purpose, or say that no appointment is needed (A37). */
export const agendasAskFirst: Migration = {
  name: '20261122-30-agendas-ask-first',
  up: `alter table agenda add column orientation jsonb not null default '[]';`,
};
