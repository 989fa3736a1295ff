import type { Migration } from '@respi/kit/migrate.js';

/** Seats that an ente would leave behind are counted past the walls, as a number and a digest only (N10). */
export const seatsOfAnEnteThatLeaves: Migration = {
  name: '20261122-10-seats-of-an-ente-that-leaves-are-counted',
  up: `
create index registration_ente on registration (ente_id)
  where state in ('REQUESTED', 'APPROVED', 'CONFIRMED', 'WAITLISTED', 'OFFERED');

create function left_behind(asked uuid, instant timestamptz) returns table (kind text, count int, digest text)
language sql stable security definer set respi.kind = 'SYSTEM' set search_path = training, pg_temp as $$
  select 'SEATS', count(*)::int, md5(string_agg(r.id::text || r.version, ',' order by r.id))
  from registration r join training_event e on e.id = r.event_id
  where r.ente_id = asked and r.state in ('REQUESTED', 'APPROVED', 'CONFIRMED', 'WAITLISTED', 'OFFERED') and e.starts_at > instant
$$;
revoke all on function left_behind(uuid, timestamptz) from public;
grant execute on function left_behind(uuid, timestamptz) to training_read, training_app;
`,
};
