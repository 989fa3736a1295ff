import type { Migration } from '@respi/kit/migrate.js';

/** Agendas follow the name and the address of their desk or office, in the order in which those changed (N1, P22). */
export const agendasFollowTheirPlaces: Migration = {
  name: '20261122-41-agendas-follow-their-places',
  up: 'alter table agenda add column told_version int not null default 0;',
};
