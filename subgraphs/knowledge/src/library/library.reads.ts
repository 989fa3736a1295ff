import type { HouseContext } from '@respi/kit/context.js';
import { type Download, openFile } from '@respi/kit/files.js';
import { mayLeave } from '@respi/kit/quarantine.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped, isId } from '@respi/kit/reference.js';
import type { ContentItem } from '../content/content.entity.js';
import { type ContentRow, mayEdit } from '../content/content.policy.js';
import { columns, loadContent, verified } from '../content/content.reads.js';
import type { ContentFile } from './content-file.type.js';

const FILES = prepared(
  'library.filesOf',
  `select f.id, f.content_id as "contentId", f.title, f.locale, f.media_type as "mediaType", f.size::int as size, f.words <> '' as "hasWords",
     '/files/knowledge/content/' || f.id as href, k.state = 'CLEAN' as "isScanned", k.state, c.owner_ente_id as "ownerEnteId"
   from content_file f join file k on k.id = f.file_id join content_item c on c.id = f.content_id
   where f.content_id = any($1::uuid[]) and f.removed_at is null order by f.content_id, f.added_at, f.id`,
);
const FILE = prepared(
  'library.file',
  `select f.content_id as "contentId", k.name, f.media_type as "mediaType", k.storage_key as "storageKey"
   from content_file f join file k on k.id = f.file_id where f.id = $1 and f.removed_at is null and k.state in ('CLEAN', 'UNSCANNED')`,
);
const REPLACED = prepared(
  'library.replacedBy',
  `select c.superseded_by_id as "newerId", ${columns} from content_item c
   where c.superseded_by_id = any($1::uuid[]) and c.published_revision_id is not null order by c.issued_on desc nulls last, c.slug`,
);
/** A text cites what it links to; judged as it stands now, so that a corrected text is clear at once (P25). */
const CITES_OLD = prepared(
  'library.citesSuperseded',
  `select l.content_id as "citingId", ${columns} from content_link l
   join content_slug t on t.slug = substring(l.url from '/(?:faq|scheda|contenuto)/([a-z0-9-]+)') join content_item c on c.id = t.content_id
   where l.content_id = any($1::uuid[]) and l.kind = 'INTERNAL' and c.superseded_by_id is not null and c.superseded_by_id <> l.content_id
   group by l.content_id, c.id order by c.slug`,
);

type Kept = ContentFile & Pick<ContentRow, 'ownerEnteId'>;

/** Files of a content; who sees the content sees them, and what waits for the antivirus who works on it. */
export const filesOf = (ctx: HouseContext, contentId: string): Promise<ContentFile[]> =>
  ctx
    .loader<string, ContentFile[]>('files-of', async (ids) =>
      grouped(
        ids,
        (await ctx.db.rows<Kept>(FILES, [ids])).filter((row) => mayLeave(row.state) || mayEdit(ctx.actor, row)),
        (row) => row.contentId,
      ),
    )
    .load(contentId);

type Newer = ContentItem & { newerId: string };
/** What a content took the place of, that readers still reach. */
export const replacedBy = (ctx: HouseContext, contentId: string): Promise<ContentItem[]> =>
  ctx
    .loader<string, ContentItem[]>('replaced-by', async (ids) => {
      const rows = verified(ctx, await ctx.db.rows<Newer>(REPLACED, [ids])) as Newer[];
      return grouped(ids, rows, (row) => row.newerId);
    })
    .load(contentId);

type Cited = ContentItem & { citingId: string };
export const superseded = (ctx: HouseContext, contentId: string): Promise<ContentItem[]> =>
  ctx
    .loader<string, ContentItem[]>('cites-superseded', async (ids) => {
      const rows = verified(ctx, await ctx.db.rows<Cited>(CITES_OLD, [ids])) as Cited[];
      return grouped(ids, rows, (row) => row.citingId);
    })
    .load(contentId);

interface Stored {
  contentId: string;
  name: string;
  mediaType: string;
  storageKey: string;
}

/** A file to whom may see its content; for everybody else it does not exist (P26). */
export async function downloadContentFile(ctx: HouseContext, id: string): Promise<Download | null> {
  const file = isId(id) ? await ctx.db.row<Stored>(FILE, [id]) : null;
  if (!file || !(await loadContent(ctx, file.contentId))) return null;
  return { name: file.name, mediaType: file.mediaType, body: openFile(ctx.house.env.filesDir, file.storageKey) };
}
