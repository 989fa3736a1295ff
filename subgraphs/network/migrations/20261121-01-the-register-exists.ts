import type { Migration } from '@respi/kit/migrate.js';
import { open, secured } from '@respi/kit/row-security.js';

const coordination = `(select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN'))`;
const ownAdministrator = `(select actor_has('ENTE_ADMIN')) and id = (select actor_ente())`;

/** Places, enti and their desks: what the public reads. */
export const theRegisterExists: Migration = {
  name: '20261121-01-the-register-exists',
  up: `
create function plain(value text) returns text language sql immutable parallel safe
  as $$ select lower(extensions.unaccent('extensions.unaccent', value)) $$;

create table bacino (
  id uuid primary key,
  code text not null unique,
  name text not null,
  is_example boolean not null
);
${open('network', 'bacino')}

create table comune (
  istat_code text primary key,
  name text collate "und-x-icu" not null,
  lat double precision not null,
  lon double precision not null,
  foreign_residents int check (foreign_residents >= 0),
  postcode text not null,
  bacino_id uuid references bacino
);
create index comune_bacino on comune (bacino_id);
${open('network', 'comune')}

create table holiday (
  id uuid primary key,
  istat_code text,
  name text not null,
  rule jsonb not null,
  valid_from date not null,
  valid_to date
);
${open('network', 'holiday')}

create table ente (
  id uuid primary key,
  code text not null unique,
  name text collate "und-x-icu" not null,
  name_plain text not null generated always as (plain(name)) stored,
  category text not null,
  tier text not null check (tier in ('RISTRETTA', 'ALLARGATA', 'ESTERNA')),
  network_role text not null,
  istat_code text,
  ipa_code text,
  bacino_id uuid references bacino,
  website text,
  is_example boolean not null default false,
  adhesion_state text,
  membership_epoch int not null default 1,
  sessions_from_epoch int not null default 1,
  version int not null default 1
);
create index ente_name on ente (name, id);
create index ente_category on ente (category, name, id);
create index ente_adhesion on ente ((coalesce(adhesion_state, '')), name, id);
create index ente_bacino on ente (bacino_id);
create index ente_istat on ente (istat_code);
create index ente_words on ente using gin (name_plain extensions.gin_trgm_ops);
${secured('network', 'ente', {
  select: 'true',
  insert: coordination,
  update: `${coordination} or (${ownAdministrator})`,
})}

create table sportello (
  id uuid primary key,
  code text not null unique,
  slug text not null unique,
  name text collate "und-x-icu" not null,
  ente_id uuid not null references ente,
  bacino_id uuid references bacino,
  istat_code text,
  street text,
  postcode text,
  city text,
  phone text,
  email text,
  languages text[] not null,
  services text[] not null,
  accessible boolean,
  accessibility_note text,
  lat double precision,
  lon double precision,
  is_example boolean not null,
  version int not null default 1
);
create index sportello_ente on sportello (ente_id);
create index sportello_bacino on sportello (bacino_id);
${open('network', 'sportello')}

create table office (
  id uuid primary key,
  code text not null unique,
  kind text not null,
  name text collate "und-x-icu" not null,
  ente_id uuid not null references ente,
  istat_code text,
  street text,
  postcode text,
  city text,
  phone text,
  email text,
  is_example boolean not null
);
create index office_ente on office (ente_id);
${open('network', 'office')}

create table opening_window (
  place_id uuid not null,
  weekday int not null check (weekday between 1 and 7),
  opens text not null check (opens ~ '^[0-2][0-9]:[0-5][0-9]$'),
  closes text not null check (closes > opens),
  note text,
  primary key (place_id, weekday, opens)
);
${open('network', 'opening_window')}

create table closure (
  place_id uuid not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  reason text,
  primary key (place_id, starts_on)
);
${open('network', 'closure')}

create table protocollo (
  id uuid primary key,
  code text not null unique,
  title text not null,
  kind text not null
);
${open('network', 'protocollo')}

create table protocollo_version (
  id uuid primary key,
  code text not null unique,
  protocollo_id uuid not null references protocollo,
  number int not null,
  title text not null,
  valid_from date not null,
  valid_to date,
  is_current boolean not null,
  is_example boolean not null,
  summary text,
  unique (protocollo_id, number)
);
create unique index protocollo_version_current on protocollo_version (protocollo_id) where is_current;
${open('network', 'protocollo_version')}

create table coverage_target (
  category text primary key,
  position int not null,
  target int not null check (target >= 0),
  note text
);
${open('network', 'coverage_target')}

create table maintenance (
  id uuid primary key,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  message jsonb not null
);
${open('network', 'maintenance')}
`,
};
