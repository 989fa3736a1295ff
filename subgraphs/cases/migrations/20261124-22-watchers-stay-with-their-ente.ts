import type { Migration } from '@respi/kit/migrate.js';

/** Who watches as one of the ente of the case is told while it is the case's (C25, C39); null for those who handle all. */
export const watchersStayWithTheirEnte: Migration = {
  name: '20261124-22-watchers-stay-with-their-ente',
  up: 'alter table case_watch add column ente_id uuid;',
};
