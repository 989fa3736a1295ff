import type { Migration } from '@respi/kit/migrate.js';
import { open } from '@respi/kit/row-security.js';

const ofVisibleContent = 'exists (select 1 from content_item c where c.id = content_id)';
const wasShown = 'exists (select 1 from shown_revision s where s.revision_id = revision.id)';

/**
 * A translator compares the Italian of now with that of their translation (P7), and goes on with what they began when
 * the Italian changes meanwhile: texts that readers once saw are told from drafts that nobody was shown.
 */
export const whatReadersSawIsNoSecret: Migration = {
  name: '2026112301-what-readers-once-saw-is-no-secret-to-translators',
  up: `
create table shown_revision (
  revision_id uuid primary key references revision (id)
);
${open('knowledge', 'shown_revision')}
revoke update, delete on shown_revision from knowledge_app;

insert into shown_revision select live_revision_id from edition where live_revision_id is not null
union select s.id from revision t join revision s on s.id = t.source_revision_id
  where exists (select 1 from edition e where e.live_revision_id = t.id);

create function note_shown() returns trigger language plpgsql as $$
begin
  insert into shown_revision values (new.live_revision_id) on conflict do nothing;
  return null;
end $$;
create trigger edition_shown after insert or update of live_revision_id on edition for each row
  when (new.live_revision_id is not null) execute function note_shown();

drop policy revision_select on revision;
create policy revision_select on revision for select using (${ofVisibleContent} and (
  exists (select 1 from edition e where e.live_revision_id = revision.id) or drafts_visible(content_id, locale)
  or ((select actor_has('TRANSLATOR')) and ${wasShown})));
`,
};
