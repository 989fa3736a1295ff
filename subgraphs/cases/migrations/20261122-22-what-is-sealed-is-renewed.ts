import type { Migration } from '@respi/kit/migrate.js';

/** When the field key changes, also what is only ever added is sealed anew, by the house itself alone (F30). */
export const whatIsSealedIsRenewed: Migration = {
  name: '20261122-22-what-is-sealed-is-renewed',
  up: 'grant update (sealed_filter) on case_export to cases_app;',
};
