import type { Migration } from '@respi/kit/migrate.js';

/** People register where their network joins events (N2); organisers add others by a sentence of their own. */
export const networksJoinEvents: Migration = {
  name: '20261124-50-networks-join-events',
  up: `alter policy registration_insert on registration
    with check (person_id = (select actor_person()) and (select actor_holds('JOIN_EVENTS')));`,
};
