import { secured } from '../row-security.js';

const looks = `(select actor_kind()) = 'PERSON' and (select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR', 'AUDITOR'))`;
const decides = `(select actor_kind()) = 'PERSON' and (select actor_has('PROVINCIAL_COORDINATOR'))`;

/**
 * What is kept has an end, and what has ended leaves a stone (C37, I18): terms with their history, holds that stop them,
 * batches, tombstones, and a key per record, whose destruction makes what was sealed under it unreadable for ever, also
 * in the audit, whose chain stays whole.
 */
export const peopleAreForgotten = (house: string): string => `
create table retention_term (
  id bigint generated always as identity primary key,
  kind text not null,
  months int not null check (months between 1 and 240),
  source text not null check (char_length(source) between 3 and 300),
  set_by uuid not null,
  since timestamptz not null
);
create index retention_term_kind on retention_term (kind, id desc);
${secured(house, 'retention_term', { select: looks, insert: `${decides} and set_by = (select actor_person())` })}
revoke update, delete on retention_term from ${house}_app;

create table legal_hold (
  id uuid primary key,
  entity text not null,
  entity_id uuid not null,
  reference text not null,
  sealed_reason text not null,
  placed_by uuid not null,
  placed_at timestamptz not null,
  until_on date not null,
  lifted_by uuid,
  lifted_at timestamptz,
  sealed_lift_reason text,
  check ((lifted_at is null) = (lifted_by is null))
);
create unique index legal_hold_once on legal_hold (entity, entity_id) where lifted_at is null;
${secured(house, 'legal_hold', {
  select: looks,
  insert: `${decides} and placed_by = (select actor_person()) and lifted_at is null`,
  update: decides,
})}
create function is_held(wanted text, wanted_id uuid, today date) returns boolean
language sql stable security definer set respi.kind = 'SYSTEM' set search_path = ${house}, pg_temp as $$
  select exists (select 1 from legal_hold h
    where h.entity = wanted and h.entity_id = wanted_id and h.lifted_at is null and h.until_on >= today)
$$;
comment on function is_held is 'Whether something must be kept whatever its term says';
revoke execute on function is_held from public;
grant execute on function is_held to ${house}_app;

create table tombstone (
  n bigint generated always as identity primary key,
  entity text not null,
  entity_id uuid not null,
  reference text,
  kind text not null,
  category text,
  opened_at timestamptz,
  ended_at timestamptz,
  reason text not null check (reason in ('RETENTION', 'ERASURE')),
  batch_id uuid not null,
  at timestamptz not null,
  unique (entity, entity_id)
);
create index tombstone_batch on tombstone (batch_id);
${secured(house, 'tombstone', { select: looks })}
revoke update, delete on tombstone from ${house}_app;

create table retention_batch (
  id uuid primary key,
  kind text not null,
  months int,
  forgotten int not null default 0,
  began_at timestamptz not null,
  ended_at timestamptz
);
create index retention_batch_kind on retention_batch (kind, began_at desc);
${secured(house, 'retention_batch', { select: looks })}

create table record_key (
  entity text not null,
  entity_id uuid not null,
  sealed_key text not null,
  made_at timestamptz not null,
  primary key (entity, entity_id)
);
${secured(house, 'record_key', { select: 'false' })}
create function key_of_record(wanted text, wanted_id uuid, fresh text, now timestamptz) returns text
language plpgsql security definer set respi.kind = 'SYSTEM' set search_path = ${house}, pg_temp as $$
begin
  if exists (select 1 from tombstone t where t.entity = wanted and t.entity_id = wanted_id) then return null; end if;
  insert into record_key (entity, entity_id, sealed_key, made_at) values (wanted, wanted_id, fresh, now) on conflict do nothing;
  return (select k.sealed_key from record_key k where k.entity = wanted and k.entity_id = wanted_id);
end $$;
comment on function key_of_record is 'The sealed key of a record, made at its first use; null once the record is forgotten';
create function keys_of_records(wanted text, ids uuid[]) returns table (entity_id uuid, sealed_key text)
language sql stable security definer set respi.kind = 'SYSTEM' set search_path = ${house}, pg_temp as $$
  select k.entity_id, k.sealed_key from record_key k where k.entity = wanted and k.entity_id = any (ids)
$$;
revoke execute on function key_of_record, keys_of_records from public;
grant execute on function key_of_record to ${house}_app;
grant execute on function keys_of_records to ${house}_app, ${house}_read;

create table file_to_shred (storage_key text primary key, at timestamptz not null);
${secured(house, 'file_to_shred', { select: 'false' })}
grant delete on file to ${house}_app;
`;
