import type { Migration } from '@respi/kit/migrate.js';
import { open, secured } from '@respi/kit/row-security.js';

const works = `(select actor_kind()) = 'PERSON' and (
  (select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR'))
  or ((select actor_has('OFFICE_CLERK')) and office_id = (select actor_office()))
  or ((select actor_has('OPERATOR', 'ENTE_ADMIN')) and sportello_id = any ((select actor_sportelli())::uuid[]))
  or booked_by = (select actor_person()))`;
const bears = `exists (select 1 from manage_token t where t.booking_id = booking.id and t.hash = any ((select bearer())::text[]))`;

/**
 * Whoever shows a manage token is let through to its booking and to nothing else: a command shows the hash to the
 * walls of its transaction by \`respi.bearer\`; readers go through public_booking(), which gives no personal data.
 */
export const bookingsExist: Migration = {
  name: '20261121-030-bookings-exist',
  up: `
create function bearer() returns text[] language sql stable as
  $$ select coalesce(string_to_array(nullif(current_setting('respi.bearer', true), ''), ','), '{}') $$;

create table manage_token (
  hash text primary key,
  booking_id uuid not null,
  made_at timestamptz not null
);
create index manage_token_booking on manage_token (booking_id);
${secured('appointments', 'manage_token', {
  select: 'hash = any ((select bearer())::text[])',
  insert: `(select actor_kind()) in ('ANONYMOUS', 'PERSON')`,
})}

create table booking (
  id uuid primary key,
  code text not null,
  state text not null check (state in ('CONFIRMED', 'CHECKED_IN', 'SERVED', 'NO_SHOW', 'LEFT',
    'CANCELLED_BY_CITIZEN', 'CANCELLED_BY_OFFICE', 'MOVED')),
  agenda_id uuid not null references agenda,
  office_id uuid,
  sportello_id uuid,
  purpose_id uuid not null references purpose,
  counter int not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  party_size int not null default 1,
  person_name text not null,
  person_surname text,
  email text,
  phone text,
  language text not null,
  interpreter_language text,
  notes text,
  sealed_tax_code text,
  tax_code_key text,
  pratica_kind text,
  sealed_pratica text,
  origin text not null check (origin in ('PUBLIC', 'OPERATOR', 'OFFICE', 'WALK_IN')),
  purpose_title jsonb not null,
  duration_minutes int not null,
  cutoff_hours int not null,
  document_list jsonb not null,
  place_name text not null,
  address text,
  booked_by uuid,
  case_id uuid,
  moved_to uuid,
  outcome text,
  reason text,
  uid uuid not null,
  sequence int not null default 0,
  confirmed_at timestamptz not null,
  called_at timestamptz,
  ended_at timestamptz,
  reminded int[] not null default '{}',
  version int not null default 1
);
create unique index booking_code on booking (code) where state <> 'MOVED';
create index booking_day on booking (agenda_id, starts_at);
create index booking_page on booking (starts_at desc, id desc);
create index booking_booker on booking (booked_by, starts_at);
${secured('appointments', 'booking', {
  select: `(${works}) or (${bears})`,
  insert: `(${bears}) or ((select actor_kind()) = 'PERSON' and booked_by = (select actor_person()))`,
  update: `(${works}) or (${bears})`,
})}

create table contact_claim (
  contact_key text not null,
  purpose_id uuid not null,
  booking_id uuid not null,
  until timestamptz not null,
  constraint contact_once unique (contact_key, purpose_id)
);
create index contact_claim_booking on contact_claim (booking_id);
${open('appointments', 'contact_claim')}

create function public_booking(p_hash text) returns table (
  id uuid, code text, state text, title jsonb, starts_at timestamptz, ends_at timestamptz, address text,
  place_name text, documents jsonb, cutoff_hours int, language text, uid uuid, sequence int, purpose_id uuid
) language plpgsql volatile as $$
begin
  perform set_config('respi.bearer', p_hash, true);
  return query
    select b.id, b.code, b.state, b.purpose_title, b.starts_at, b.ends_at, b.address, b.place_name, b.document_list,
      b.cutoff_hours, b.language, b.uid, b.sequence, b.purpose_id
    from manage_token t join booking b on b.id = t.booking_id where t.hash = p_hash and b.state <> 'MOVED';
  perform set_config('respi.bearer', '', true);
end $$;

create policy event_of_booking on event for select using (
  entity = 'booking' and exists (select 1 from booking b where b.id = entity_id));
grant select on event to appointments_read;
`,
};
