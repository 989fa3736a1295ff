import type { Migration } from '@respi/kit/migrate.js';

/** What desks would leave behind is counted past the walls, as numbers and a digest only (N10). */
export const bookingsOfADeskThatLeaves: Migration = {
  name: '20261122-10-bookings-of-a-desk-that-leaves-are-counted',
  up: `
alter table agenda_closure add column departure_id uuid;
create unique index agenda_closure_departure on agenda_closure (agenda_id, departure_id) where departure_id is not null;
create index booking_desk_ahead on booking (sportello_id, starts_at) where state = 'CONFIRMED';

create function left_behind(desks uuid[], instant timestamptz) returns table (kind text, count int, digest text)
language sql stable security definer set respi.kind = 'SYSTEM' set search_path = appointments, pg_temp as $$
  select 'AGENDAS', count(*)::int, md5(string_agg(a.id::text || a.version, ',' order by a.id))
  from agenda a where a.sportello_id = any(desks)
  union all
  select 'FUTURE_BOOKINGS', count(*)::int, md5(string_agg(b.id::text || b.version, ',' order by b.id))
  from booking b where b.sportello_id = any(desks) and b.state = 'CONFIRMED' and b.starts_at > instant
$$;
revoke all on function left_behind(uuid[], timestamptz) from public;
grant execute on function left_behind(uuid[], timestamptz) to appointments_read, appointments_app;
`,
};
