import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';

const organisers = `(select actor_has('TRAINER', 'COORDINATION', 'PROVINCIAL_COORDINATOR'))`;
const ofVisibleEvent = 'exists (select 1 from training_event e where e.id = event_id)';
const ofOwnEnte = `((select actor_has('ENTE_ADMIN')) and ente_id = (select actor_ente()))`;

const columns = `
alter table training_event
  add requires_approval boolean not null default false,
  add approval_hours int not null default 72 check (approval_hours between 1 and 720),
  add silence text not null default 'APPROVES' check (silence in ('APPROVES', 'REJECTS')),
  add co_organiser_ente_ids uuid[] not null default '{}',
  add series_id uuid,
  add certificate_threshold int check (certificate_threshold between 1 and 100),
  add outcome text,
  add closed_at timestamptz;
create index training_event_series on training_event (series_id) where series_id is not null;
create index training_event_end on training_event (ends_at) where state = 'PUBLISHED';

select set_config('respi.kind', 'SYSTEM', true);
alter table event_session
  add uid text not null default gen_random_uuid()::text || '@training.respi',
  add cancelled_at timestamptz;
update event_session s set uid = n.uid from (
  select id, event_id || '-' || row_number() over (partition by event_id order by starts_at) - 1 || '@training.respi' as uid
  from event_session) n where n.id = s.id;
create unique index event_session_uid on event_session (uid);
select set_config('respi.kind', '', true);

alter table registration
  alter person_id drop not null,
  add guest_id uuid,
  add visibility text not null default 'ORGANISERS' check (visibility in ('ORGANISERS', 'PARTICIPANTS', 'NETWORK')),
  add answer_by timestamptz,
  add decided_by uuid,
  add decided_at timestamptz,
  add decision_reason text,
  add added_by uuid,
  add reconfirm_by timestamptz,
  add reminded_at timestamptz,
  add code text not null default upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 10)),
  add check ((person_id is null) <> (guest_id is null));
create unique index registration_code on registration (code);
create unique index registration_guest on registration (event_id, guest_id)
  where state in ('REQUESTED', 'APPROVED', 'CONFIRMED', 'WAITLISTED', 'OFFERED');
create index registration_silence on registration (answer_by) where state = 'REQUESTED';
create index registration_reconfirm on registration (reconfirm_by) where reconfirm_by is not null;
create policy registration_insert_organisers on registration for insert with check (${organisers});
create policy registration_update_ente on registration for update using (${ofOwnEnte}) with check (${ofOwnEnte});

alter table ente_category add bacino_id uuid;
`;

const reserves = `
create table seat_reserve (
  id uuid primary key,
  event_id uuid not null references training_event (id),
  kind text not null check (kind in ('ENTE', 'BACINO', 'CATEGORY')),
  target text not null,
  seats int not null check (seats >= 1),
  until timestamptz not null
);
create index seat_reserve_event on seat_reserve (event_id, until);
create unique index seat_reserve_once on seat_reserve (event_id, kind, target);
${secured('training', 'seat_reserve', { select: ofVisibleEvent, insert: organisers, update: organisers, delete: organisers })}

create table reserved_seat (
  event_id uuid not null,
  seat int not null check (seat >= 1),
  reserve_id uuid not null references seat_reserve (id) on delete cascade,
  primary key (event_id, seat)
);
${secured('training', 'reserved_seat', { select: ofVisibleEvent, insert: organisers, update: organisers, delete: organisers })}
`;

const invitations = `
create table guest_invitation (
  id uuid primary key,
  event_id uuid not null references training_event (id),
  name text not null,
  email text not null,
  body text not null,
  locale text not null,
  token_hash text not null unique,
  sealed_token text not null,
  invited_by uuid,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  revoked_at timestamptz
);
create unique index guest_invitation_once on guest_invitation (event_id, lower(email)) where revoked_at is null;
${secured('training', 'guest_invitation', { select: organisers, insert: organisers, update: organisers })}

create table participant (
  person_id uuid primary key,
  display_name text not null,
  email text not null,
  locale text not null,
  told_at timestamptz not null
);
${secured('training', 'participant', { select: `person_id = (select actor_person()) or ${organisers}` })}
`;

const definer = `security definer set respi.kind = 'SYSTEM' set search_path = training, pg_temp`;

/** A seat admits a person unless it is kept for others; all of it inlines into the plan that calls it. */
const functions = `
create function admits(kind text, target text, ente uuid, category text, bacino uuid) returns boolean
language sql immutable as $$
  select kind is null or (kind = 'ENTE' and target = ente::text) or (kind = 'CATEGORY' and target = category)
    or (kind = 'BACINO' and target = bacino::text)
$$;

create function free_seats(asked uuid, instant timestamptz) returns table (n int, kind text, target text)
language sql stable ${definer} as $$
  select s.n, k.kind, k.target from training_event e
  cross join lateral generate_series(1, e.capacity) s(n)
  left join (reserved_seat rs join seat_reserve k on k.id = rs.reserve_id and k.until > instant)
    on rs.event_id = asked and rs.seat = s.n
  where e.id = asked and not exists (select 1 from registration r where r.event_id = asked and r.seat = s.n)
$$;

create function waiting_at(asked uuid) returns table (id uuid, arrival bigint, ente uuid, category text, bacino uuid)
language sql stable ${definer} as $$
  select r.id, r.arrival, r.ente_id, c.category, c.bacino_id from registration r
  left join ente_category c on c.ente_id = r.ente_id where r.event_id = asked and r.state = 'WAITLISTED'
$$;

create function take_place(asked uuid, instant timestamptz) returns text
language plpgsql volatile ${definer} as $$
declare mine record; found int;
begin
  select r.event_id, r.ente_id, c.category, c.bacino_id into mine from registration r
    left join ente_category c on c.ente_id = r.ente_id where r.id = asked and r.state = 'APPROVED';
  if mine.event_id is null then return null; end if;
  perform 1 from training_event e where e.id = mine.event_id for share;
  loop
    select f.n into found from free_seats(mine.event_id, instant) f
    where admits(f.kind, f.target, mine.ente_id, mine.category, mine.bacino_id)
      and not exists (select 1 from waiting_at(mine.event_id) w where admits(f.kind, f.target, w.ente, w.category, w.bacino))
    order by (f.kind is not null) desc, random() limit 1;
    begin
      update registration set state = case when found is null then 'WAITLISTED' else 'CONFIRMED' end, seat = found,
        version = version + 1 where id = asked;
      return case when found is null then 'WAITLISTED' else 'CONFIRMED' end;
    exception when unique_violation then
      continue;
    end;
  end loop;
end $$;

create function offer_place(asked uuid, instant timestamptz, until timestamptz) returns uuid
language plpgsql volatile ${definer} as $$
declare next record;
begin
  perform 1 from training_event e where e.id = asked for share;
  loop
    select w.id, f.n into next from waiting_at(asked) w
      join free_seats(asked, instant) f on admits(f.kind, f.target, w.ente, w.category, w.bacino)
      order by w.arrival, (f.kind is not null) desc, random() limit 1;
    if next.id is null then return null; end if;
    begin
      update registration set state = 'OFFERED', seat = next.n, expires_at = until, version = version + 1
        where id = next.id and state = 'WAITLISTED';
      if not found then continue; end if;
      return next.id;
    exception when unique_violation then
      continue;
    end;
  end loop;
end $$;

create function hold_event(asked uuid) returns void
language sql volatile ${definer} as $$ select 1 from training_event e where e.id = asked for update $$;

create function shared_participants(asked uuid, reader uuid) returns table (id uuid, person_id uuid, ente_id uuid, visibility text, is_fellow boolean)
language sql stable ${definer} as $$
  select r.id, r.person_id, r.ente_id, r.visibility,
    exists (select 1 from registration m where m.event_id = asked and m.person_id = reader and m.state = 'CONFIRMED')
  from registration r where r.event_id = asked and r.state = 'CONFIRMED' and r.person_id is not null
    and r.visibility in ('PARTICIPANTS', 'NETWORK') order by r.arrival limit 5000
$$;
revoke all on function free_seats(uuid, timestamptz), waiting_at(uuid), take_place(uuid, timestamptz),
  offer_place(uuid, timestamptz, timestamptz), hold_event(uuid), shared_participants(uuid, uuid) from public;
grant execute on function free_seats(uuid, timestamptz), shared_participants(uuid, uuid) to training_app, training_read;
grant execute on function waiting_at(uuid), take_place(uuid, timestamptz), offer_place(uuid, timestamptz, timestamptz), hold_event(uuid)
  to training_app;
`;

/** Seats can be kept for somebody, an ente may have a say, guests may come, dates are reconfirmed (T5, T7, T17, T21, T22). */
export const seatsAreReservedApprovedAndOffered: Migration = {
  name: '20261122-50-seats-are-reserved-approved-and-offered',
  up: [columns, reserves, invitations, functions].join('\n'),
};
