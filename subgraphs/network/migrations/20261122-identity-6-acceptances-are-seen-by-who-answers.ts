import type { Migration } from '@respi/kit/migrate.js';

const ofOwnEnte = `((select actor_has('ENTE_ADMIN')) and exists (
  select 1 from membership m where m.person_id = rules_acceptance.person_id and m.ente_id = (select actor_ente()) and m.ended_at is null))`;

/** Who answers for people sees which rules they have accepted: the coordination of all, an administrator of their ente (I13). */
export const acceptancesAreSeenByWhoAnswers: Migration = {
  name: '20261122-identity-6-acceptances-are-seen-by-who-answers',
  up: `
alter policy "rules_acceptance_select" on rules_acceptance using (
  person_id = (select actor_person())
  or (select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN', 'AUDITOR'))
  or ${ofOwnEnte});
`,
};
