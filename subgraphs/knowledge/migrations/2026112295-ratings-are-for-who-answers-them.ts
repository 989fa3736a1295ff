import type { Migration } from '@respi/kit/migrate.js';

/** What readers write may speak of themselves: of an ente, those read it who answer it (P32). */
export const ratingsAreForWhoAnswersThem: Migration = {
  name: '2026112295-ratings-are-for-who-answers-them',
  up: `
drop policy content_rating_select on content_rating;
create policy content_rating_select on content_rating for select using (
  (select actor_has('EDITOR', 'COORDINATION', 'PROVINCIAL_COORDINATOR'))
  or ((select actor_kind()) = 'PERSON' and owner_ente_id = (select actor_ente()) and (select actor_has('OPERATOR', 'ENTE_ADMIN'))));
`,
};
