import type { Migration } from '@respi/kit/migrate.js';

/** Whoever audits reads kinds and ids, not what desks write about cases for their équipe (C40, G20). */
export const auditorsReadNoTitles: Migration = {
  name: '20261122-95-auditors-read-no-titles',
  up: `
drop policy discussion_case_select on discussion_case;
create policy discussion_case_select on discussion_case for select using (
  (select actor_has('TRAINER', 'COORDINATION', 'PROVINCIAL_COORDINATOR'))
  or (select actor_tier()) = 'RISTRETTA' and not (select actor_has('AUDITOR')));
`,
};
