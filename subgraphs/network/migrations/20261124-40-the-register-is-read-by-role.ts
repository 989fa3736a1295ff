import type { Migration } from '@respi/kit/migrate.js';

/** The register narrowed by the role of an ente in the network (N3) reads the rows that it shows and no others (N1). */
export const theRegisterIsReadByRole: Migration = {
  name: '20261124-40-the-register-is-read-by-role',
  up: `
create index ente_live_role on ente (network_role, name, id) where successor_id is null;
`,
};
