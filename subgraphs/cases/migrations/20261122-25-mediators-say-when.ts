import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';
import { carries } from './sight.js';

/** What a mediator speaks and when they can come, as they say themselves (C27). */
export const mediatorsSayWhen: Migration = {
  name: '20261122-25-mediators-say-when',
  up: `
create table mediator_profile (
  person_id uuid primary key,
  languages text[] not null,
  -- ISO weekdays, 1 Monday
  weekdays int[] not null,
  modes text[] not null,
  note text,
  away_until date,
  updated_at timestamptz(3) not null,
  check (modes <@ array['IN_PERSON', 'REMOTE']),
  check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7])
);
${secured('cases', 'mediator_profile', {
  select: `(select actor_kind()) = 'PERSON' and (person_id = (select actor_person()) or ${carries})`,
  insert: `(select actor_has('MEDIATOR')) and person_id = (select actor_person())`,
  update: `(select actor_has('MEDIATOR')) and person_id = (select actor_person())`,
})}
create index mediation_request_mediator on mediation_request (mediator_id, wanted_on) where closed_at is null and mediator_id is not null;
`,
};
