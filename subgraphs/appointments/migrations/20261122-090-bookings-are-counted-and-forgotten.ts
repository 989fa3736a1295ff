import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';

const works = `(select actor_kind()) = 'PERSON' and (
  (select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR'))
  or ((select actor_has('OFFICE_CLERK')) and office_id = (select actor_office()))
  or ((select actor_has('OPERATOR', 'ENTE_ADMIN')) and sportello_id = any ((select actor_sportelli())::uuid[])))`;

/**
 * What is counted survives what is forgotten (A38, A44): a booking is anonymised in place and keeps its times, states,
 * origin, language and comune. A calendar feed is one person's, of one agenda, for half a year, and shows no name (A39).
 */
export const bookingsAreCountedAndForgotten: Migration = {
  name: '20261122-090-bookings-are-counted-and-forgotten',
  up: `
alter table booking add column residence text;
alter table booking add column anonymised_at timestamptz;
create index booking_ended on booking (ends_at) where anonymised_at is null;
alter table agenda add column retention_months int not null default 24 check (retention_months between 1 and 120);

create table calendar_feed (
  hash text primary key,
  person_id uuid not null,
  agenda_id uuid not null references agenda,
  office_id uuid,
  sportello_id uuid,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create unique index calendar_feed_one on calendar_feed (person_id, agenda_id) where revoked_at is null;
${secured('appointments', 'calendar_feed', {
  select: `(person_id = (select actor_person()) and ${works}) or hash = any ((select bearer())::text[])`,
  insert: `person_id = (select actor_person()) and ${works}`,
  update: `person_id = (select actor_person())`,
})}

create policy booking_feed on booking for select using (
  exists (select 1 from calendar_feed f where f.agenda_id = booking.agenda_id and f.revoked_at is null
    and f.hash = any ((select bearer())::text[])));

create function feed_bookings(p_hash text, p_now timestamptz) returns table (
  id uuid, uid uuid, sequence int, code text, title jsonb, starts_at timestamptz, ends_at timestamptz, counter int,
  place_name text, agenda_name text
) language plpgsql volatile as $$
begin
  perform set_config('respi.bearer', p_hash, true);
  return query
    select b.id, b.uid, b.sequence, b.code, b.purpose_title, b.starts_at, b.ends_at, b.counter, b.place_name, a.name
    from calendar_feed f join agenda a on a.id = f.agenda_id
      left join booking b on b.agenda_id = f.agenda_id and b.state in ('CONFIRMED', 'CHECKED_IN')
        and b.starts_at >= p_now - interval '1 day'
    where f.hash = p_hash and f.revoked_at is null and f.expires_at > p_now order by b.starts_at limit 2000;
  perform set_config('respi.bearer', '', true);
end $$;
comment on function feed_bookings is 'Coming appointments of one agenda for whoever bears its feed: codes and times, no person';
`,
};
