import type { Migration } from '@respi/kit/migrate.js';

const isPerson = `(select actor_kind()) = 'PERSON'`;
const isCourier = `(select actor_kind()) = 'COURIER'`;
const edits = `(select actor_has('EDITOR', 'COORDINATION', 'PROVINCIAL_COORDINATOR'))`;
const owns = `(${isPerson} and owner_ente_id = (select actor_ente()))`;
const keeps = `(${owns} and (select actor_has('OPERATOR', 'ENTE_ADMIN')) and (select actor_holds('KEEP_SERVICE_SHEETS')))`;
const ofNetwork = `(visibility = 'NETWORK' and (select actor_holds('READ_NETWORK_KNOWLEDGE')))`;
const ofInnerNetwork = `(visibility = 'INNER_NETWORK' and (select actor_holds('READ_RESERVED_KNOWLEDGE')))`;
const reached = `(visibility = 'PUBLIC' or ${ofNetwork} or ${ofInnerNetwork})`;
const translates = `((select actor_has('TRANSLATOR')) and ${reached} and state in ('IN_REVIEW', 'PUBLISHING'))`;
const live = `(published_revision_id is not null and ${reached})`;
const confirms = `((select actor_has('OFFICE_REFERENT')) and office_id = (select actor_office()) and (${live} or ${owns}))`;
const writes = `${isCourier} or ${edits} or ${keeps} or ${confirms} or ((select actor_has('TRANSLATOR')) and (${translates} or ${live}))`;
const writesFiles = `((${edits} or (select actor_has('OPERATOR', 'ENTE_ADMIN'))) and drafts_kept(content_id, 'it'))`;
const writesTexts = `(${isCourier} or drafts_kept(content_id, locale))`;

/**
 * A shelf for the rete ristretta, between what the whole network reads and what stays with its editors (N2, P26): each is
 * read by right, and the index of the network tells them apart. An ente keeps its own sheets by right, too.
 */
export const theReteRistrettaHasAShelf: Migration = {
  name: '2026112431-the-rete-ristretta-has-a-shelf',
  up: `
alter table content_item drop constraint content_item_visibility_check;
alter table content_item add constraint content_item_visibility_check check (visibility in ('PUBLIC', 'NETWORK', 'INNER_NETWORK', 'RESERVED'));

alter policy content_item_select on content_item using (${edits} or ${owns} or ${translates} or ${live} or ${isCourier});
alter policy content_item_insert on content_item with check (${edits} or ${keeps});
alter policy content_item_update on content_item using (${writes}) with check (${writes});

create or replace function drafts_visible(content uuid, language text) returns boolean language sql stable as $$
  select exists (
    select 1 from content_item where id = content and (
      ${edits} or ${isCourier} or ${owns}
      or ((select actor_has('TRANSLATOR')) and ${reached} and (language <> 'it' or state in ('IN_REVIEW', 'PUBLISHING')))))
$$;
create function drafts_kept(content uuid, language text) returns boolean language sql stable as $$
  select drafts_visible(content, language) and (${edits} or (select actor_has('TRANSLATOR'))
    or exists (select 1 from content_item where id = content and ${keeps}))
$$;
alter policy edition_insert on edition with check (drafts_kept(content_id, locale));
alter policy edition_update on edition using ${writesTexts} with check ${writesTexts};
alter policy revision_insert on revision with check (drafts_kept(content_id, locale));
alter policy content_file_insert on content_file with check ${writesFiles};
alter policy content_file_update on content_file using ${writesFiles} with check ${writesFiles};

alter table network_search add column visibility text not null default 'NETWORK' check (visibility in ('NETWORK', 'INNER_NETWORK'));
alter table network_search alter column visibility drop default;
alter policy network_search_select on network_search using (
  ${isCourier} or (${isPerson} and (${edits} or ${ofNetwork} or ${ofInnerNetwork}
    or exists (select 1 from content_item c where c.id = content_id and c.owner_ente_id = (select actor_ente())))));
`,
};
