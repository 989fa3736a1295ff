import type { Migration } from '@respi/kit/migrate.js';
import { atDesk, coordinates, seesCaseOf } from './sight.js';

/**
 * Who offered a case to another desk may take the offer back while nobody has answered (C25): else an offer that is never
 * answered keeps the case where it is. A desk that a released text answered reads in its correction which text it was,
 * for the text itself is withdrawn in the same instant (C14).
 */
export const offersAreWithdrawnAndCorrectionsSayOfWhat: Migration = {
  name: '20261124-21-offers-are-withdrawn-and-corrections-say-of-what',
  up: `
alter table case_transfer add column is_withdrawn boolean not null default false;
create policy case_transfer_withdraw on case_transfer for update
  using (answered_at is null and (${atDesk} or ${coordinates}) and ${seesCaseOf()})
  with check (is_withdrawn and not accepted and (${atDesk} or ${coordinates}) and ${seesCaseOf()});
alter table correction add column solved_question text;
`,
};
