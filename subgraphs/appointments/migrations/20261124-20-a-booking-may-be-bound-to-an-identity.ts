import type { Migration } from '@respi/kit/migrate.js';
import { open, secured } from '@respi/kit/row-security.js';

/**
 * An appointment may be bound to whoever proved to be its person (A10): by the UID that it keeps when it is moved, to a
 * keyed index of the fiscal number. The house alone looks into that register; from outside it answers two questions:
 * whether one appointment is bound, and which lie ahead, for who shows a ticket that ends within minutes. What such a
 * ticket opens is a manage link that ends as well.
 */
export const aBookingMayBeBoundToAnIdentity: Migration = {
  name: '20261124-20-a-booking-may-be-bound-to-an-identity',
  up: `
create table booking_identity (
  uid uuid primary key,
  identity_key text not null,
  bound_at timestamptz not null
);
create index booking_identity_key on booking_identity (identity_key);
create index booking_identity_hash on booking_identity (split_part(identity_key, ':', 2));
${secured('appointments', 'booking_identity', { select: 'false' })}

create table identity_ticket (
  hash text primary key,
  identity_key text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
create index identity_ticket_end on identity_ticket (expires_at);
${secured('appointments', 'identity_ticket', { select: 'false' })}

create table voucher_spent (
  id uuid primary key,
  until timestamptz not null
);
${open('appointments', 'voucher_spent')}

alter table manage_token add column expires_at timestamptz;
create index manage_token_end on manage_token (expires_at) where expires_at is not null;
create policy manage_token_ended on manage_token as restrictive for select using (
  expires_at is null or (select actor_kind()) = 'SYSTEM'
  or expires_at > (select coalesce(nullif(current_setting('respi.at', true), '')::timestamptz, now())));

drop function public_booking(text);
create function public_booking(p_hash text, p_now timestamptz default now()) returns table (
  id uuid, code text, state text, title jsonb, starts_at timestamptz, ends_at timestamptz, address text,
  place_name text, documents jsonb, cutoff_hours int, language text, uid uuid, sequence int, purpose_id uuid,
  link_ends_at timestamptz
) language plpgsql volatile as $$
begin
  perform set_config('respi.bearer', p_hash, true), set_config('respi.at', p_now::text, true);
  return query
    select b.id, b.code, b.state, b.purpose_title, b.starts_at, b.ends_at, b.address, b.place_name, b.document_list,
      b.cutoff_hours, b.language, b.uid, b.sequence, b.purpose_id, t.expires_at
    from manage_token t join booking b on b.id = t.booking_id where t.hash = p_hash and b.state <> 'MOVED';
  perform set_config('respi.bearer', '', true), set_config('respi.at', '', true);
end $$;

create function is_bound(p_booking uuid) returns boolean
language sql stable security definer set search_path = appointments, pg_temp set respi.kind = 'SYSTEM' as $$
  select exists (select 1 from booking b join booking_identity i on i.uid = b.uid where b.id = p_booking)
$$;

create function my_bookings(p_hash text, p_now timestamptz) returns table (
  expires_at timestamptz, code text, state text, title jsonb, starts_at timestamptz, place_name text, address text
) language sql stable security definer set search_path = appointments, pg_temp set respi.kind = 'SYSTEM' as $$
  select t.expires_at, b.code, b.state, b.purpose_title, b.starts_at, b.place_name, b.address
  from identity_ticket t
    left join (booking_identity i join booking b on b.uid = i.uid) on i.identity_key = t.identity_key
      and b.state <> 'MOVED' and b.ends_at > p_now and b.anonymised_at is null
  where t.hash = p_hash and t.expires_at > p_now
  order by b.starts_at, b.id limit 200
$$;
revoke all on function is_bound(uuid), my_bookings(text, timestamptz) from public;
grant execute on function is_bound(uuid), my_bookings(text, timestamptz) to appointments_read, appointments_app;
`,
};
