import type { Migration } from '@respi/kit/migrate.js';
import { open, secured } from '@respi/kit/row-security.js';

const organisers = `(select actor_has('TRAINER', 'COORDINATION', 'PROVINCIAL_COORDINATOR'))`;
const staff = `(select actor_kind()) in ('PERSON', 'CLIENT')`;
const visible = `${organisers} or (state <> 'DRAFT' and (is_public or ${staff}))`;
const ofVisibleEvent = 'exists (select 1 from training_event e where e.id = event_id)';
const own = `person_id = (select actor_person())`;
const ofOwnEnte = `((select actor_has('ENTE_ADMIN')) and ente_id = (select actor_ente()))`;

export const eventsHaveSessionsAndSeats: Migration = {
  name: '20261121-events-have-sessions-and-seats',
  up: `
create table training_event (
  id uuid primary key,
  slug text not null unique,
  title text not null,
  description text,
  kind text not null,
  mode text not null,
  place text,
  join_link text,
  capacity int not null check (capacity between 1 and 5000),
  is_public boolean not null,
  state text not null check (state in ('DRAFT', 'PUBLISHED', 'CANCELLED')),
  bacino_id uuid,
  organiser_ente_id uuid,
  audience_tiers text[] not null default '{}',
  audience_categories text[] not null default '{}',
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  cancel_reason text,
  sequence int not null default 0,
  version int not null default 1,
  check (ends_at > starts_at)
);
create index training_event_calendar on training_event (starts_at, id);
${secured('training', 'training_event', { select: visible, insert: organisers, update: organisers })}

create table event_session (
  id uuid primary key,
  event_id uuid not null references training_event (id),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text,
  check (ends_at > starts_at)
);
create index event_session_event on event_session (event_id, starts_at);
${secured('training', 'event_session', { select: ofVisibleEvent, insert: organisers, update: organisers, delete: organisers })}

create table registration (
  id uuid primary key,
  event_id uuid not null references training_event (id),
  person_id uuid not null,
  ente_id uuid,
  context_id uuid,
  state text not null,
  seat int check (seat >= 1),
  registered_at timestamptz not null,
  arrival bigint generated always as identity,
  expires_at timestamptz,
  version int not null default 1,
  check ((seat is not null) = (state in ('CONFIRMED', 'OFFERED')))
);
create unique index registration_seat on registration (event_id, seat) where seat is not null;
create unique index registration_once on registration (event_id, person_id)
  where state in ('REQUESTED', 'APPROVED', 'CONFIRMED', 'WAITLISTED', 'OFFERED');
create index registration_queue on registration (event_id, arrival) where state = 'WAITLISTED';
create index registration_offers on registration (expires_at) where state = 'OFFERED';
create index registration_person on registration (person_id, registered_at desc);
${secured('training', 'registration', {
  select: `${own} or ${organisers} or ${ofOwnEnte}`,
  insert: own,
  update: `${own} or ${organisers}`,
})}

create table ente_category (ente_id uuid primary key, category text not null);
${open('training', 'ente_category')}

create function seats_of(asked uuid[]) returns table (event_id uuid, taken int, waiting int)
language sql stable security definer set respi.kind = 'SYSTEM' set search_path = training as $$
  select r.event_id, count(r.seat)::int, count(*) filter (where r.state = 'WAITLISTED')::int
  from registration r where r.event_id = any(asked) group by r.event_id
$$;

create function free_seat(asked uuid) returns int
language sql volatile security definer set respi.kind = 'SYSTEM' set search_path = training as $$
  select s.n from training_event e cross join lateral generate_series(1, e.capacity) s(n)
  where e.id = asked and not exists (select 1 from registration r where r.event_id = asked and r.seat = s.n)
  order by random() limit 1
$$;

create function is_queued(asked uuid) returns boolean
language sql stable security definer set respi.kind = 'SYSTEM' set search_path = training as $$
  select exists (select 1 from registration r where r.event_id = asked and r.state = 'WAITLISTED')
$$;

create function next_waiting(asked uuid) returns uuid
language sql volatile security definer set respi.kind = 'SYSTEM' set search_path = training as $$
  select r.id from registration r where r.event_id = asked and r.state = 'WAITLISTED'
  order by r.arrival limit 1
$$;

create policy event_organisers on event for select using (${organisers});
`,
};
