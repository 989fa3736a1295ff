import type { Migration } from '@respi/kit/migrate.js';
import { open, secured } from '@respi/kit/row-security.js';

/** Counters without cookies, ratings without login, and the rules of the editorial desk. */
export const readersAreHeard: Migration = {
  name: '2026112104-readers-are-heard',
  up: `
create table content_view (
  content_id uuid not null references content_item (id),
  locale text not null,
  on_day date not null,
  views int not null,
  primary key (content_id, locale, on_day)
);
${open('knowledge', 'content_view')}

create table content_rating (
  id uuid primary key,
  content_id uuid references content_item (id),
  owner_ente_id uuid,
  path text not null,
  locale text not null,
  score int not null check (score between 1 and 5),
  reasons text[] not null default '{}',
  comment text,
  at timestamptz not null,
  handled_at timestamptz
);
create index content_rating_content on content_rating (content_id, at desc);
${secured('knowledge', 'content_rating', {
  select: `(select actor_has('EDITOR', 'COORDINATION', 'PROVINCIAL_COORDINATOR')) or ((select actor_kind()) = 'PERSON' and owner_ente_id = (select actor_ente()))`,
  insert: `(select actor_kind()) in ('ANONYMOUS', 'PERSON', 'CLIENT')`,
})}

create table editorial_rule (
  code text primary key,
  is_on boolean not null,
  changed_at timestamptz not null
);
${open('knowledge', 'editorial_rule')}
insert into editorial_rule (code, is_on, changed_at) values ('FOUR_EYES', true, '2026-11-21T00:00:00Z');
`,
};
