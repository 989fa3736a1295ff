import type { Migration } from '@respi/kit/migrate.js';

/** A change whose name or code another ente has taken by its day is put aside with its reason, and blocks no other (N25). */
export const aChangeMayBePrevented: Migration = {
  name: '20261122-20-a-change-may-be-prevented',
  up: `
alter table ente_change drop constraint ente_change_state_check;
alter table ente_change add constraint ente_change_state_check
  check (state in ('SCHEDULED', 'DONE', 'REVOKED', 'PREVENTED'));
`,
};
