import type { Migration } from '@respi/kit/migrate.js';

const whose = `(select actor_has('EDITOR', 'COORDINATION', 'PROVINCIAL_COORDINATOR'))
  or ((select actor_kind()) = 'PERSON' and owner_ente_id = (select actor_ente()) and (select actor_has('OPERATOR', 'ENTE_ADMIN')))`;

/** What readers said is marked as looked at by whom it was said to (P32). */
export const ratingsAreAnswered: Migration = {
  name: '2026112212-ratings-are-answered',
  up: `
create policy content_rating_update on content_rating for update using (${whose}) with check (${whose});
create index content_rating_open on content_rating (at desc, id desc) where handled_at is null;
create index content_view_day on content_view (on_day);
`,
};
