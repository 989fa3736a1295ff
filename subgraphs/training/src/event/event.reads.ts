import { type Connection, decodeCursor, pageOf, pageSize } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { type Prepared, prepared } from '@respi/kit/read-session.js';
import { grouped, inOrder, isId, loaderOf } from '@respi/kit/reference.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import type { TrainingEvent } from './event.entity.js';
import { TrainingEventOrder } from './event.enums.js';
import { canSee } from './event.policy.js';
import type { EventSession } from './event-session.type.js';

const columns = `e.id, e.slug, e.title, e.description, e.kind, e.mode, e.place, e.join_link as "joinLink", e.capacity,
  e.is_public as "isPublic", e.state, e.bacino_id as "bacinoId", e.organiser_ente_id as "organiserEnteId",
  e.audience_tiers as "audienceTiers", e.audience_categories as "audienceCategories", e.starts_at as "startsAt",
  e.ends_at as "endsAt", e.cancel_reason as "cancelReason", e.sequence,
  e.requires_approval as "requiresApproval", e.approval_hours as "approvalHours", e.silence,
  e.co_organiser_ente_ids as "coOrganiserEnteIds", e.series_id as "seriesId",
  e.certificate_threshold as "certificateThreshold", e.outcome, e.closed_at as "closedAt", e.version`;

const BY_IDS = prepared('event.byIds', `select ${columns} from training_event e where e.id = any($1::uuid[])`);
const BY_SLUG = prepared('event.bySlug', `select ${columns} from training_event e where e.slug = $1`);
const title = `e.title collate "und-x-icu"`;
const page = (order: string, beyond: string, by: string) =>
  prepared(
    `event.page.${order}`,
    `select ${columns} from training_event e
   where ($1::text is null or ${beyond})
     and ($3::text is null or e.kind = $3)
     and ($4::timestamptz is null or e.ends_at >= $4)
     and ($5::timestamptz is null or e.starts_at < $5)
     and ($6::text is null or e.title ilike '%' || $6 || '%' or e.description ilike '%' || $6 || '%')
     and ($7::uuid is null or exists (select 1 from registration r where r.event_id = e.id and r.person_id = $7
          and r.state in ('REQUESTED', 'APPROVED', 'CONFIRMED', 'WAITLISTED', 'OFFERED')))
     and ($8::uuid is null or e.bacino_id = $8)
   order by ${by} limit $9`,
  );
const PAGES: Record<TrainingEventOrder, Prepared> = {
  [TrainingEventOrder.EARLIEST]: page(
    'earliest',
    '(e.starts_at, e.id) > ($1::text::timestamptz, $2::uuid)',
    'e.starts_at, e.id',
  ),
  [TrainingEventOrder.LATEST]: page(
    'latest',
    '(e.starts_at, e.id) < ($1::text::timestamptz, $2::uuid)',
    'e.starts_at desc, e.id desc',
  ),
  [TrainingEventOrder.TITLE]: page(
    'title',
    `(${title}, e.id) > ($1::text collate "und-x-icu", $2::uuid)`,
    `${title}, e.id`,
  ),
};
const SESSIONS = prepared(
  'event.sessions',
  `select id, event_id as "eventId", starts_at as "startsAt", ends_at as "endsAt", place, uid, cancelled_at as "cancelledAt"
   from event_session where event_id = any($1::uuid[]) order by event_id, starts_at, id`,
);
const SEATS = prepared('event.seats', 'select event_id as "eventId", taken, waiting from seats_of($1::uuid[])');

const CATEGORY = prepared(
  'ente.category',
  'select ente_id as id, category from ente_category where ente_id = any($1::uuid[])',
);

/** Category of the reader's ente, for the audience of an event (T2). */
export const loadCategory = loaderOf<{ id: string; category: string }>('ente.category', async (ctx, ids) =>
  inOrder(ids, await ctx.db.rows<{ id: string; category: string }>(CATEGORY, [ids])),
);

export interface Seats {
  eventId: string;
  taken: number;
  waiting: number;
}

export interface EventPage {
  first: number;
  after: string | null;
  orderBy: TrainingEventOrder;
  kind: string | null;
  from: Date | null;
  to: Date | null;
  text: string | null;
  personId: string | null;
  bacinoId: string | null;
}

/** Keys of a cursor: an instant or a title, and an id. Refuses what no list in this order made. */
function keysOf(after: string | null, orderBy: TrainingEventOrder): readonly [string | null, string | null] {
  const keys = decodeCursor(after, 2);
  if (!keys) return [null, null];
  const [lead, id] = keys.map(String) as [string, string];
  const isLead =
    orderBy === TrainingEventOrder.TITLE ? !lead.includes('\0') : INSTANT.test(lead) && !Number.isNaN(Date.parse(lead));
  if (isLead && isId(id)) return [lead, id];
  throw new Refusal(UserErrorCode.INVALID, 'Il segnaposto della pagina non è valido.', ['after']);
}
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

const seen = (ctx: HouseContext, rows: TrainingEvent[]): TrainingEvent[] =>
  rows.filter((row) => canSee(ctx.actor, row));

export const loadEvent = loaderOf<TrainingEvent>('event', async (ctx, ids) =>
  inOrder(ids, seen(ctx, await ctx.db.rows<TrainingEvent>(BY_IDS, [ids]))),
);

export async function eventBySlug(ctx: HouseContext, slug: string): Promise<TrainingEvent | null> {
  return seen(ctx, await ctx.db.rows<TrainingEvent>(BY_SLUG, [slug]))[0] ?? null;
}

/** A page of the meetings that the reader may see, in one of the orders, by keyset (T1, N20). */
export async function eventPage(ctx: HouseContext, asked: EventPage): Promise<Connection<TrainingEvent>> {
  const { first, after, orderBy, kind, from, to, text, personId, bacinoId } = asked;
  const size = pageSize(first);
  if (bacinoId && !isId(bacinoId)) return pageOf<TrainingEvent>([], size, () => [], { after });
  const escaped = text?.replace(/[\\%_]/g, '\\$&') ?? null;
  const values = [...keysOf(after, orderBy), kind, from, to, escaped, personId, bacinoId, size + 1];
  const rows = seen(ctx, await ctx.db.rows<TrainingEvent>(PAGES[orderBy], values));
  const isByTitle = orderBy === TrainingEventOrder.TITLE;
  return pageOf(rows, size, (row) => [isByTitle ? row.title : row.startsAt.toISOString(), row.id], { after });
}

/** Every sitting that was ever announced, those called off too: the calendar file must cancel them (T17). */
export const announcedSessionsOf = (ctx: HouseContext, eventId: string): Promise<EventSession[]> =>
  ctx
    .loader<string, EventSession[]>('event.sessions', async (ids) =>
      grouped(ids, await ctx.db.rows<EventSession>(SESSIONS, [ids]), (row) => row.eventId),
    )
    .load(eventId);

/** Sittings of a meeting, in order. */
export const sessionsOf = async (ctx: HouseContext, eventId: string): Promise<EventSession[]> =>
  (await announcedSessionsOf(ctx, eventId)).filter((session) => !session.cancelledAt);

export const seatsOf = (ctx: HouseContext, eventId: string): Promise<Seats> =>
  ctx
    .loader<string, Seats>('event.seats', async (ids) => {
      const rows = await ctx.db.rows<Seats>(SEATS, [ids]);
      return ids.map((id) => rows.find((row) => row.eventId === id) ?? { eventId: id, taken: 0, waiting: 0 });
    })
    .load(eventId);
