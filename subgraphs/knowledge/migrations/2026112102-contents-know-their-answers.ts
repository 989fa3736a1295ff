import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';

const editors = `(select actor_has('EDITOR', 'COORDINATION', 'PROVINCIAL_COORDINATOR'))`;
const isCourier = `(select actor_kind()) = 'COURIER'`;
const ofVisibleContent = 'exists (select 1 from content_item c where c.id = content_id)';

/** The projection of answers that cases keeps up to date, and which content was derived from which answer. */
export const contentsKnowTheirAnswers: Migration = {
  name: '2026112102-contents-know-their-answers',
  up: `
create table answer_projection (
  answer_id uuid primary key,
  case_id uuid not null,
  office_id uuid,
  topic_id uuid,
  validation text not null check (validation in ('UNVALIDATED', 'VALIDATED', 'CONTESTED', 'SUPERSEDED')),
  validation_version int not null,
  content_hash text not null,
  changed_at timestamptz not null
);
${secured('knowledge', 'answer_projection', {
  select: `${isCourier} or (select actor_kind()) = 'PERSON'`,
  insert: isCourier,
  update: isCourier,
})}

create table provenance (
  id uuid primary key,
  content_id uuid not null references content_item (id),
  revision_id uuid not null references revision (id),
  case_id uuid not null,
  answer_id uuid not null,
  validation_version int not null,
  confirmed_version int,
  position int not null,
  unique (content_id, answer_id)
);
create index provenance_answer on provenance (answer_id);
${secured('knowledge', 'provenance', {
  select: `${isCourier} or ((select actor_kind()) = 'PERSON' and ${ofVisibleContent})`,
  insert: `${editors} and ${ofVisibleContent}`,
  update: `${isCourier} or (${editors} and ${ofVisibleContent})`,
})}
`,
};
