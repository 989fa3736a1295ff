import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';
import { seesCaseOf } from './sight.js';

/** Who took a dossier with the data of the person, and why (C36, C44): rows are only added. */
export const dossiersAreDisclosed: Migration = {
  name: '20261122-13-dossiers-are-disclosed',
  up: `
create table disclosure (
  id uuid primary key,
  case_id uuid not null references "case" (id),
  person_id uuid not null,
  reason text not null,
  at timestamptz(3) not null
);
create index disclosure_case on disclosure (case_id, at);
${secured('cases', 'disclosure', {
  select: `(select actor_kind()) = 'PERSON' and person_id = (select actor_person()) and ${seesCaseOf()}`,
  insert: `person_id = (select actor_person()) and ${seesCaseOf()}`,
})}
revoke update, delete on disclosure from cases_app;
`,
};
