import { type Connection, decodeCursor, pageOf, pageSize } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { verified } from '../verified.js';
import { hasOwnLetter, isMailedByDefault, NoticeKind } from './notice.kinds.js';
import type { Notice, NoticePreference } from './notice.type.js';

const PAGE = prepared(
  'notice.page',
  `select id, kind, at, read_at as "readAt", href, params, seq, person_id as "personId" from notice
   where person_id = $1 and ($2::bigint is null or seq < $2) and (not $3 or read_at is null)
   order by seq desc limit $4`,
);
const UNREAD = prepared(
  'notice.unread',
  'select count(*)::int as unread from notice where person_id = $1 and read_at is null',
);
const PREFERENCES = prepared('notice.preferences', 'select kind, email from notice_preference where person_id = $1');

type Row = Notice & { personId: string };

/** Notices of who reads, newest first. */
export async function listNotices(
  ctx: HouseContext,
  first: number,
  after: string | null | undefined,
  unreadOnly: boolean,
): Promise<Connection<Notice>> {
  const size = pageSize(first);
  const [given] = decodeCursor(after, 1) ?? [null];
  const seq = Number.isSafeInteger(given) ? given : null;
  const rows = await ctx.db.rows<Row>(PAGE, [ctx.actor.personId, seq, unreadOnly, size + 1]);
  const own = verified(ctx, 'notice', rows, (row) => row.personId === ctx.actor.personId);
  return pageOf<Notice>(own, size, (row) => [row.seq], { after });
}

export const unreadNotices = async (ctx: HouseContext): Promise<number> =>
  (await ctx.db.row<{ unread: number }>(UNREAD, [ctx.actor.personId]))?.unread ?? 0;

/** Every kind that can be chosen, with what the person chose, or what holds until they choose. */
export async function noticePreferences(ctx: HouseContext): Promise<NoticePreference[]> {
  const rows = await ctx.db.rows<NoticePreference>(PREFERENCES, [ctx.actor.personId]);
  const chosen = new Map(rows.map((row) => [row.kind, row.email]));
  return Object.values(NoticeKind)
    .filter((kind) => !hasOwnLetter(kind))
    .map((kind) => ({ kind, email: chosen.get(kind) ?? isMailedByDefault(kind) }));
}
