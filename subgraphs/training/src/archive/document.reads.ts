import type { Actor } from '@respi/kit/actor.js';
import type { HouseContext } from '@respi/kit/context.js';
import { type Download, openFile } from '@respi/kit/files.js';
import { mayLeave } from '@respi/kit/quarantine.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped, isId } from '@respi/kit/reference.js';
import { canSee, type EventRow, isOrganiser } from '../event/event.policy.js';
import type { TrainingDocument } from './document.type.js';

type Row = Pick<TrainingDocument, 'isPublic' | 'withdrawnAt' | 'fileId' | 'state'> & { readonly event: EventRow };

/**
 * Of a meeting that the reader sees: public ones everybody's, the others the network's; what was withdrawn and what waits
 * for the antivirus, the organisers'.
 */
export const canSeeDocument = (actor: Actor, row: Row): boolean =>
  isOrganiser(actor) ||
  (canSee(actor, row.event) &&
    row.withdrawnAt === null &&
    (row.fileId === null || mayLeave(row.state)) &&
    (row.isPublic || actor.kind === 'PERSON'));

type Seen = TrainingDocument & Row;

const columns = `d.id, d.event_id as "eventId", d.file_id as "fileId", d.kind, d.title, d.abstract, d.is_public as "isPublic",
  d.url, d.published_at as "publishedAt", d.withdrawn_at as "withdrawnAt", f.state,
  json_build_object('state', e.state, 'isPublic', e.is_public) as event`;
const tables = 'event_document d join training_event e on e.id = d.event_id left join file f on f.id = d.file_id';

const OF_EVENTS = prepared(
  'document.ofEvents',
  `select ${columns} from ${tables} where d.event_id = any($1::uuid[]) and d.withdrawn_at is null
   order by d.event_id, d.published_at, d.id limit 5000`,
);
const SEARCH = prepared(
  'document.search',
  `select ${columns} from ${tables}
   where d.withdrawn_at is null
     and ($1::text is null or d.words @@ websearch_to_tsquery('italian', $1) or e.title ilike '%' || $2 || '%')
     and ($3::text is null or d.kind = $3)
     and ($4::timestamptz is null or (d.published_at, d.id) < ($4, $5::uuid))
   order by d.published_at desc, d.id desc limit $6`,
);
const BY_FILE = prepared(
  'document.byId',
  `select ${columns}, f.name, f.media_type as "mediaType", f.storage_key as "storageKey"
   from ${tables} where d.id = $1`,
);

const seen = <T extends Row>(ctx: HouseContext, rows: T[]): T[] => rows.filter((row) => canSeeDocument(ctx.actor, row));

/** Documents of a meeting, those that the reader may open. */
export const documentsOf = (ctx: HouseContext, eventId: string): Promise<TrainingDocument[]> =>
  ctx
    .loader<string, TrainingDocument[]>('document.ofEvents', async (ids) =>
      grouped(ids, seen(ctx, await ctx.db.rows<Seen>(OF_EVENTS, [ids])), (row) => row.eventId),
    )
    .load(eventId);

/** The archive, newest first, by words of the document or its meeting (T12, T25). */
export async function searchDocuments(
  ctx: HouseContext,
  asked: { text: string | null; kind: string | null; after: [string, string] | null; limit: number },
): Promise<TrainingDocument[]> {
  const escaped = asked.text?.replace(/[\\%_]/g, '\\$&') ?? null;
  const values = [asked.text, escaped, asked.kind, asked.after?.[0] ?? null, asked.after?.[1] ?? null, asked.limit];
  return seen(ctx, await ctx.db.rows<Seen>(SEARCH, values));
}

type Stored = Seen & { name: string; mediaType: string; storageKey: string };

/** The file of a document, to those who may see it; for everybody else it does not exist. */
export async function documentFile(ctx: HouseContext, id: string): Promise<Download | null> {
  const [found] = isId(id) ? seen(ctx, await ctx.db.rows<Stored>(BY_FILE, [id])) : [];
  if (!found || !mayLeave(found.state)) return null;
  return { name: found.name, mediaType: found.mediaType, body: openFile(ctx.house.env.filesDir, found.storageKey) };
}
