import type { Migration } from '@respi/kit/migrate.js';

/**
 * A session remembers the browser that it was opened in, by the hash of a key that the browser keeps: whoever shuts an
 * account by wrong tries from elsewhere does not shut out its person (I9).
 */
export const devicesAreKnown: Migration = {
  name: '20261124-03-devices-are-known',
  up: `
alter table session add column device_hash text;
create index session_device on session (device_hash) where device_hash is not null;
`,
};
