import type { Migration } from '@respi/kit/migrate.js';
import { open, secured } from '@respi/kit/row-security.js';

const isPerson = `(select actor_kind()) = 'PERSON'`;
const tells = `(select actor_has('EDITOR', 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'OPERATOR', 'ENTE_ADMIN', 'LIAISON', 'OFFICE_REFERENT'))`;

/** Procedures that offices practise differently (P41), and the links of contents with how they stand (P20). */
export const practicesDivergeAndLinksDie: Migration = {
  name: '2026112231-practices-diverge-and-links-die',
  up: `
create table divergence (
  id uuid primary key,
  title text not null check (length(title) between 3 and 200),
  question text not null,
  content_id uuid references content_item (id),
  state text not null check (state in ('OPEN', 'AGREED')),
  standard text,
  agreed_on date,
  author_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1,
  check ((state = 'AGREED') = (standard is not null and agreed_on is not null))
);
create index divergence_content on divergence (content_id);
${secured('knowledge', 'divergence', { select: isPerson, insert: tells, update: tells })}

create table practice (
  id uuid primary key,
  divergence_id uuid not null references divergence (id),
  place text not null check (length(place) between 2 and 200),
  office_id uuid,
  sportello_id uuid,
  body text not null check (length(body) between 3 and 4000),
  source text not null check (length(source) between 3 and 500),
  seen_on date not null,
  ente_id uuid,
  author_id uuid,
  created_at timestamptz not null,
  superseded_at timestamptz
);
create index practice_divergence on practice (divergence_id, place);
${secured('knowledge', 'practice', { select: isPerson, insert: tells, update: tells })}

create table varying_content (content_id uuid primary key);
${open('knowledge', 'varying_content')}

create table content_link (
  content_id uuid not null references content_item (id),
  locale text not null,
  url text not null,
  kind text not null check (kind in ('EXTERNAL', 'INTERNAL', 'SOURCE')),
  target_id uuid,
  primary key (content_id, locale, url, kind)
);
create index content_link_url on content_link (url);
create index content_link_target on content_link (target_id);
${open('knowledge', 'content_link')}

create table link_check (
  url text primary key,
  state text not null check (state in ('UNKNOWN', 'ALIVE', 'MOVED', 'DEAD', 'UNREACHABLE')),
  status int,
  leads_to text,
  failures int not null default 0,
  checked_at timestamptz,
  due_at timestamptz not null
);
create index link_check_due on link_check (due_at);
${open('knowledge', 'link_check')}
`,
};
