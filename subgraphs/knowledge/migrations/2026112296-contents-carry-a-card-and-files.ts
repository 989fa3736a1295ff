import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';

const writers = `(select actor_has('EDITOR', 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'OPERATOR', 'ENTE_ADMIN'))`;
const ofVisibleContent = 'exists (select 1 from content_item c where c.id = content_id)';
const ofOwnContent = `${writers} and drafts_visible(content_id, 'it')`;

/** Documents, links, readings and materials carry a card and files, and one takes the place of another (P23–P25, P42, P43). */
export const contentsCarryACardAndFiles: Migration = {
  name: '2026112296-contents-carry-a-card-and-files',
  up: `
alter table content_item drop constraint content_item_type_check;
alter table content_item add constraint content_item_type_check check (type in
  ('FAQ', 'SHEET', 'NEWS', 'DOCUMENT', 'LINK', 'PRACTICE_NOTE', 'GOOD_PRACTICE', 'READING', 'PROMOTION'));
alter table content_item add column category text;
alter table content_item add column issuer text;
alter table content_item add column issued_on date;
alter table content_item add column address text check (address ~ '^https?://');
alter table content_item add column written_in text;
alter table content_item add column superseded_by_id uuid references content_item (id) check (superseded_by_id <> id);
create index content_item_superseded on content_item (superseded_by_id) where superseded_by_id is not null;

create table content_file (
  id uuid primary key,
  content_id uuid not null references content_item (id),
  file_id uuid not null,
  locale text not null,
  title text not null,
  media_type text not null,
  size bigint not null,
  words text not null,
  added_at timestamptz not null,
  removed_at timestamptz
);
create index content_file_content on content_file (content_id, added_at) where removed_at is null;
create index content_file_file on content_file (file_id);
${secured('knowledge', 'content_file', { select: ofVisibleContent, insert: ofOwnContent, update: ofOwnContent })}
create policy file_of_visible_content on file for select using (
  purpose = 'content' and exists (select 1 from content_file f where f.file_id = file.id and f.removed_at is null));
create policy file_of_own_content on file for insert with check (purpose = 'content' and ${writers});
`,
};
