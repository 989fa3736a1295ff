import type { Migration } from '@respi/kit/migrate.js';

/**
 * A page of the register, by whatever it is narrowed, reads the rows that it shows and no others, also its count (N1): each
 * filter has its index in the order of the names, and the search by words is known to find few.
 */
export const theRegisterIsReadByItsIndexes: Migration = {
  name: '20261122-41-the-register-is-read-by-its-indexes',
  up: `
create index ente_live_name on ente (name, id) where successor_id is null;
create index ente_live_category on ente (category, name, id) where successor_id is null;
create index ente_live_tier on ente (tier, name, id) where successor_id is null;
create index ente_live_adhesion on ente (adhesion_state, name, id) where successor_id is null;
create index ente_live_order on ente ((coalesce(adhesion_state, '')), name, id) where successor_id is null;
create index ente_live_bacino on ente (bacino_id, name, id) where successor_id is null;
alter function enti_named(text) rows 20;
`,
};
