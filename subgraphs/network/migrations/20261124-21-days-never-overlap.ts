import type { Migration } from '@respi/kit/migrate.js';

/** The days of a season as numbers MMDD; one that goes over the new year is two ranges. */
const DAYS = `case when from_day <= to_day
  then int4multirange(int4range(replace(from_day, '-', '')::int, replace(to_day, '-', '')::int, '[]'))
  else int4multirange(int4range(replace(from_day, '-', '')::int, 1231, '[]'), int4range(101, replace(to_day, '-', '')::int, '[]')) end`;

/**
 * A person holds a role of their own in an ente once on any day (N16), and two seasons of a place share no day (N19,
 * P28): the commands see to it behind the locks that they take, the database also where one day none is taken. Such rows
 * are written a few times a day, so that an exclusion over gist costs nothing here. What was lent stands beside what is
 * held, what was ended at once takes no day. Rows that overlap already stop the migration, which names them.
 */
export const daysNeverOverlap: Migration = {
  name: '20261124-21-days-never-overlap',
  up: `
alter table membership add constraint membership_days exclude using gist (
  person_id with =, ente_id with =, role with =, coalesce(sportello_id, ente_id) with =, daterange(start_on, end_on, '[]') with &&
) where (ended_at is null and delegation_id is null);
alter table season add constraint season_days exclude using gist (place_id with =, (${DAYS}) with &&);
`,
};
