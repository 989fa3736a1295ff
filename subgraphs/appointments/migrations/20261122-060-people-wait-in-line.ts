import type { Migration } from '@respi/kit/migrate.js';
import { open, secured } from '@respi/kit/row-security.js';

const works = `(select actor_kind()) = 'PERSON' and (
  (select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR'))
  or ((select actor_has('OFFICE_CLERK')) and office_id = (select actor_office()))
  or ((select actor_has('OPERATOR', 'ENTE_ADMIN')) and sportello_id = any ((select actor_sportelli())::uuid[]))
  or joined_by = (select actor_person()))`;
const bears = `exists (select 1 from waiting_token t where t.entry_id = waiting_person.entry_id and t.hash = any ((select bearer())::text[]))`;

/**
 * The line and those who stand in it are two tables (A21, A23): whoever gives a place back must pass it on in the same
 * transaction, and must not see who is next. The line holds a keyed hash of the contact and no personal data.
 */
export const peopleWaitInLine: Migration = {
  name: '20261122-060-people-wait-in-line',
  up: `
create table waiting_entry (
  id uuid primary key,
  seq bigint generated always as identity,
  agenda_id uuid not null references agenda,
  purpose_id uuid not null references purpose,
  kind text not null check (kind in ('OFFER', 'NOTICE')),
  state text not null check (state in ('WAITING', 'OFFERED', 'BOOKED', 'TOLD', 'LEFT', 'ENDED')),
  party_size int not null check (party_size between 1 and 6),
  by_staff boolean not null,
  contact_key text not null,
  not_before date,
  offers int not null default 0,
  declined timestamptz[] not null default '{}',
  hold_id uuid,
  offer_until timestamptz,
  told_at timestamptz,
  passed_at timestamptz,
  joined_at timestamptz not null,
  ended_at timestamptz
);
create unique index waiting_once on waiting_entry (contact_key, purpose_id) where state in ('WAITING', 'OFFERED');
create index waiting_line on waiting_entry (agenda_id, offers, seq) where state in ('WAITING', 'OFFERED');
${open('appointments', 'waiting_entry')}

create table waiting_token (
  hash text primary key,
  entry_id uuid not null references waiting_entry on delete cascade,
  made_at timestamptz not null
);
create index waiting_token_entry on waiting_token (entry_id);
${secured('appointments', 'waiting_token', {
  select: 'hash = any ((select bearer())::text[])',
  insert: `(select actor_kind()) in ('ANONYMOUS', 'PERSON')`,
})}

create table waiting_person (
  entry_id uuid primary key references waiting_entry on delete cascade,
  office_id uuid,
  sportello_id uuid,
  joined_by uuid,
  person_name text not null,
  person_surname text,
  email text,
  phone text,
  language text not null
);
${secured('appointments', 'waiting_person', {
  select: `(${works}) or (${bears})`,
  insert: `(select actor_kind()) in ('ANONYMOUS', 'PERSON')`,
})}

alter table agenda add column offer_hours int not null default 24 check (offer_hours between 1 and 168);
alter table hold add column waiting_id uuid;

create function public_waiting(p_hash text) returns table (
  id uuid, kind text, state text, purpose_id uuid, agenda_id uuid, party_size int, offer_until timestamptz,
  starts_at timestamptz, ends_at timestamptz, ahead bigint, language text
) language plpgsql volatile as $$
begin
  perform set_config('respi.bearer', p_hash, true);
  return query
    select e.id, e.kind, e.state, e.purpose_id, e.agenda_id, e.party_size, e.offer_until, h.starts_at, h.ends_at,
      (select count(*) from waiting_entry o where o.agenda_id = e.agenda_id and o.purpose_id = e.purpose_id
         and o.kind = 'OFFER' and o.state = 'WAITING' and (o.offers, o.seq) < (e.offers, e.seq)), p.language
    from waiting_token t join waiting_entry e on e.id = t.entry_id join waiting_person p on p.entry_id = e.id
      left join hold h on h.id = e.hold_id
    where t.hash = p_hash;
  perform set_config('respi.bearer', '', true);
end $$;
comment on function public_waiting is 'What whoever bears a token of the line may know of it: nothing of the person';
`,
};
