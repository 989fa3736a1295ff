import type { Migration } from '@respi/kit/migrate.js';

/**
 * A window may name who receives in it. When that person no longer works there it ends, and the appointments that no
 * window covers any more are listed, to be decided one by one like those of a closure (A34).
 */
export const windowsSayWhoReceives: Migration = {
  name: '20261122-40-windows-say-who-receives',
  up: `
alter table agenda_window add column received_by uuid;
create index agenda_window_receiver on agenda_window (received_by) where received_by is not null;
alter table agenda_closure add column window_id uuid references agenda_window;
`,
};
