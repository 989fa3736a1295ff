import type { Migration } from '@respi/kit/migrate.js';
import { open } from '@respi/kit/row-security.js';

/** What the territory decides: urgencies with their terms and criteria, holidays; and the names of places, as network gave them. */
export const rulesAreData: Migration = {
  name: '20261121-03-rules-are-data',
  up: `
create table urgency_term (
  urgency text not null check (urgency in ('URGENT', 'SOON', 'ORDINARY')),
  working_days int not null check (working_days > 0),
  valid_from date not null,
  valid_to date,
  primary key (urgency, valid_from)
);
create table urgency_criterion (
  code text primary key,
  urgency text not null check (urgency in ('URGENT', 'SOON', 'ORDINARY')),
  text text not null,
  position int not null
);
create table holiday (
  code text primary key,
  name text not null,
  rule jsonb not null,
  istat_code text,
  valid_from date not null,
  valid_to date
);
create table office (
  id uuid primary key,
  kind text not null unique check (kind in ('QUESTURA_IMMIGRAZIONE', 'PREFETTURA_SUI', 'PREFETTURA_CITTADINANZA', 'COORDINAMENTO')),
  name text not null,
  istat_code text not null
);
create table desk (id uuid primary key, ente_id uuid not null, bacino_id uuid, name text not null);
${['urgency_term', 'urgency_criterion', 'holiday', 'office', 'desk'].map((table) => open('cases', table)).join('\n')}
`,
};
