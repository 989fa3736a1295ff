import type { Migration } from '@respi/kit/migrate.js';

/** The outbox is the log of what was written to a citizen (A20): found by booking. */
export const lettersAreLogged: Migration = {
  name: '20261121-040-letters-are-logged',
  up: `create index outbox_letters on outbox (entity_key, seq) where kind = 'MAIL';`,
};
