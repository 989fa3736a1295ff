import type { Migration } from '@respi/kit/migrate.js';

/** A way through the provider may be a citizen's, for their appointments (A10): never one into the reserved area. */
export const citizensMayIdentifyThemselves: Migration = {
  name: '20261124-01-citizens-may-identify-themselves',
  up: `
alter table identification drop constraint identification_purpose_check;
alter table identification add constraint identification_purpose_check
  check (purpose in ('SIGN_IN', 'LINK', 'CLAIM', 'LIST'));
`,
};
