import type { Migration } from '@respi/kit/migrate.js';
import { open, secured } from '@respi/kit/row-security.js';

const editors = `(select actor_has('EDITOR', 'COORDINATION', 'PROVINCIAL_COORDINATOR'))`;
const isPerson = `(select actor_kind()) = 'PERSON'`;
const isCourier = `(select actor_kind()) = 'COURIER'`;
const owns = `(${isPerson} and owner_ente_id = (select actor_ente()))`;
const translates = `((select actor_has('TRANSLATOR')) and visibility <> 'RESERVED' and state in ('IN_REVIEW', 'PUBLISHING'))`;
const live = `(published_revision_id is not null and (visibility = 'PUBLIC' or (visibility = 'NETWORK' and ${isPerson})))`;
const contentVisible = `${editors} or ${owns} or ${translates} or ${live} or ${isCourier}`;
const writers = `(select actor_has('EDITOR', 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'OPERATOR', 'ENTE_ADMIN', 'OFFICE_REFERENT', 'TRANSLATOR'))`;
const ofVisibleContent = 'exists (select 1 from content_item c where c.id = content_id)';

/** Topics, contents, their immutable revisions and, per language, what is worked on and what readers see. */
export const contentsHaveEditions: Migration = {
  name: '2026112101-contents-have-editions-in-languages',
  up: `
create table topic (
  id uuid primary key,
  code text not null unique,
  slug text not null unique,
  parent_id uuid references topic (id),
  position int not null,
  title jsonb not null,
  description jsonb not null
);
create index topic_parent on topic (parent_id);
${open('knowledge', 'topic')}

create table content_item (
  id uuid primary key,
  slug text not null unique,
  type text not null check (type in ('FAQ', 'SHEET', 'NEWS', 'DOCUMENT', 'LINK', 'PRACTICE_NOTE')),
  state text not null check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHING', 'PUBLISHED', 'ARCHIVED')),
  visibility text not null check (visibility in ('PUBLIC', 'NETWORK', 'RESERVED')),
  legal_effect boolean not null default false,
  to_verify boolean not null default true,
  verified_on date,
  verified_by text,
  review_by date,
  owner_ente_id uuid,
  office_id uuid,
  sources jsonb not null default '[]',
  published_revision_id uuid,
  published_at timestamptz,
  under_review_notice boolean not null default false,
  state_reason text,
  most_read boolean not null default false,
  author_id uuid,
  pending_authors uuid[] not null default '{}',
  accepted_findings text[] not null default '{}',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1,
  check (state <> 'PUBLISHED' or published_revision_id is not null),
  check (state <> 'ARCHIVED' or published_revision_id is null)
);
create index content_item_recent on content_item (updated_at desc, id desc);
create index content_item_owner on content_item (owner_ente_id);
${secured('knowledge', 'content_item', {
  select: contentVisible,
  insert: `${writers}`,
  update: `${isCourier} or (${writers} and (${editors} or ${owns} or ${translates} or ${live}))`,
})}

create table content_slug (
  slug text primary key,
  content_id uuid not null
);
${open('knowledge', 'content_slug')}

create function drafts_visible(content uuid, language text) returns boolean language sql stable as $$
  select exists (
    select 1 from content_item c where c.id = content and (
      (select actor_has('EDITOR', 'COORDINATION', 'PROVINCIAL_COORDINATOR')) or (select actor_kind()) = 'COURIER'
      or ((select actor_kind()) = 'PERSON' and c.owner_ente_id = (select actor_ente()))
      or ((select actor_has('TRANSLATOR')) and c.visibility <> 'RESERVED'
        and (language <> 'it' or c.state in ('IN_REVIEW', 'PUBLISHING')))))
$$;

create table content_topic (
  content_id uuid not null references content_item (id),
  topic_id uuid not null references topic (id),
  position int not null,
  primary key (content_id, topic_id)
);
create index content_topic_topic on content_topic (topic_id, content_id);
${secured('knowledge', 'content_topic', { select: ofVisibleContent, insert: ofVisibleContent, delete: ofVisibleContent })}

create table revision (
  id uuid primary key,
  content_id uuid not null references content_item (id),
  locale text not null,
  number int not null,
  title text not null,
  abstract text,
  body text not null,
  blocks jsonb not null default '[]',
  content_hash text not null,
  meaning_hash text not null,
  minor boolean not null,
  substance_on date not null,
  method text not null check (method in ('HUMAN', 'MACHINE')),
  source_locale text,
  source_revision_id uuid references revision (id),
  source_meaning text,
  author_id uuid,
  created_at timestamptz not null,
  unique (content_id, locale, number),
  check ((locale = 'it') = (source_locale is null))
);

create table edition (
  id uuid primary key,
  content_id uuid not null references content_item (id),
  locale text not null,
  head_revision_id uuid not null references revision (id),
  live_revision_id uuid references revision (id),
  approved_revision_id uuid,
  approved_by uuid,
  live_at timestamptz,
  version int not null default 1,
  unique (content_id, locale)
);
create index edition_live on edition (live_revision_id);
${secured('knowledge', 'edition', {
  select: `${ofVisibleContent} and (live_revision_id is not null or drafts_visible(content_id, locale))`,
  insert: `${writers} and drafts_visible(content_id, locale)`,
  update: `${isCourier} or (${writers} and drafts_visible(content_id, locale))`,
})}
${secured('knowledge', 'revision', {
  select: `${ofVisibleContent} and (exists (select 1 from edition e where e.live_revision_id = revision.id) or drafts_visible(content_id, locale))`,
  insert: `${writers} and drafts_visible(content_id, locale)`,
})}
revoke update, delete on revision from knowledge_app;
create policy event_of_content on event for select using (entity = 'content' and drafts_visible(entity_id, 'it'));
`,
};
