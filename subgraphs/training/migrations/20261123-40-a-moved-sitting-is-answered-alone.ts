import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';

const organisers = `(select actor_has('TRAINER', 'COORDINATION', 'PROVINCIAL_COORDINATOR'))`;
const ofVisibleRegistration = 'exists (select 1 from registration r where r.id = registration_id)';
const ofOwnRegistration =
  'exists (select 1 from registration r where r.id = registration_id and r.person_id = (select actor_person()))';

/** Of a meeting with several sittings one may be moved alone: who has a seat says of that one whether they come (T9, T17). */
export const aMovedSittingIsAnsweredAlone: Migration = {
  name: '20261123-40-a-moved-sitting-is-answered-alone',
  up: `
create table sitting_answer (
  registration_id uuid not null references registration (id),
  session_id uuid not null references event_session (id),
  asked_at timestamptz not null,
  comes boolean,
  answered_at timestamptz,
  primary key (registration_id, session_id),
  check ((comes is null) = (answered_at is null))
);
create index sitting_answer_session on sitting_answer (session_id) where not comes;
${secured('training', 'sitting_answer', {
  select: ofVisibleRegistration,
  insert: organisers,
  update: `${ofOwnRegistration} or ${organisers}`,
})}
`,
};
