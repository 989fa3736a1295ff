import type { Migration } from '@respi/kit/migrate.js';

/** A decision remembers the question that it opened in the register of divergences (T14). */
export const decisionsOpenDivergences: Migration = {
  name: '20261123-20-decisions-open-divergences',
  up: 'alter table decision add divergence_id uuid;',
};
