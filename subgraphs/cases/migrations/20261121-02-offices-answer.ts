import type { Migration } from '@respi/kit/migrate.js';
import { open, secured } from '@respi/kit/row-security.js';
import { atDesk, carries, seesCaseOf } from './sight.js';

const referentOf = (column: string) => `(select actor_has('OFFICE_REFERENT')) and ${column} = (select actor_office())`;
const seesSheet = `(select actor_kind()) = 'PERSON' and (${carries} or ${referentOf('office_id')})`;

const answers = `
create table answer (
  id uuid primary key,
  case_id uuid not null references "case" (id),
  cycle_number int not null,
  office_id uuid,
  body text not null,
  content_hash text not null,
  given_by_name text not null,
  given_by uuid,
  given_on date not null,
  channel text not null check (channel in ('IN_PERSON', 'PHONE', 'EMAIL', 'PEC', 'PAPER')),
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  validation text not null check (validation in ('UNVALIDATED', 'VALIDATED', 'CONTESTED', 'SUPERSEDED')),
  validation_version int not null default 1,
  validated_by uuid,
  validated_at timestamptz(3),
  validation_note text,
  read_by uuid,
  read_at timestamptz(3),
  -- C13: nobody validates what they gave or wrote down
  check (validation <> 'VALIDATED' or (validated_by <> recorded_by and validated_by is distinct from given_by))
);
create index answer_case on answer (case_id, recorded_at);
${secured('cases', 'answer', {
  // the courier asks for the state of an answer, in the name of knowledge
  select: `(select actor_kind()) = 'COURIER' or ${seesCaseOf()}`,
  insert: `${carries} and recorded_by = (select actor_person()) and validation = 'UNVALIDATED' and ${seesCaseOf()}`,
  update: `(${referentOf('office_id')} or ${carries} or ${atDesk}) and ${seesCaseOf()}`,
})}

create table validation_change (
  answer_id uuid not null references answer (id),
  version int not null,
  validation text not null,
  changed_by uuid not null,
  at timestamptz(3) not null,
  note text,
  content_hash text not null,
  primary key (answer_id, version)
);
${secured('cases', 'validation_change', {
  select: `exists (select 1 from answer a where a.id = answer_id)`,
  insert: `changed_by = (select actor_person()) and exists (select 1 from answer a where a.id = answer_id)`,
})}
revoke update, delete on validation_change from cases_app;
`;

const sheets = `
create table delivery_sheet (
  id uuid primary key,
  number text not null unique,
  office_id uuid not null,
  carrier text not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  delivered_on date
);
create index delivery_sheet_created on delivery_sheet (created_at, id);
${secured('cases', 'delivery_sheet', {
  select: seesSheet,
  insert: `(select actor_kind()) = 'PERSON' and ${carries} and created_by = (select actor_person())`,
  update: `(select actor_kind()) = 'PERSON' and ${carries}`,
})}

create table delivery_line (
  id uuid primary key,
  sheet_id uuid not null references delivery_sheet (id),
  position int not null,
  case_id uuid not null references "case" (id),
  cycle_number int not null,
  answer_id uuid references answer (id),
  unique (sheet_id, position),
  unique (case_id, cycle_number, sheet_id)
);
create index delivery_line_case on delivery_line (case_id, cycle_number);
${secured('cases', 'delivery_line', {
  select: `exists (select 1 from delivery_sheet s where s.id = sheet_id)`,
  insert: `${carries} and exists (select 1 from delivery_sheet s where s.id = sheet_id)`,
  update: `${carries} and exists (select 1 from delivery_sheet s where s.id = sheet_id)`,
})}

create table sheet_counter (office_id uuid not null, year int not null, last int not null, primary key (office_id, year));
${open('cases', 'sheet_counter')}
`;

/** Answers with their validation, the history of it, and the delivery sheets on which cases go out. */
export const officesAnswer: Migration = { name: '20261121-02-offices-answer', up: answers + sheets };
