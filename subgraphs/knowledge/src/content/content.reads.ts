import { decodeCursor, pageOf, pageSize } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped, idOrNobody, inOrder, loaderOf } from '@respi/kit/reference.js';
import { ContentItem } from './content.entity.js';
import { canSee } from './content.policy.js';
import type { ContentCategory, ContentState, ContentType, ContentVisibility } from './content.states.js';

export const columns = `c.id, c.slug, c.type, c.state, c.visibility, c.legal_effect as "legalEffect", c.to_verify as "toVerify",
  c.verified_on as "verifiedOn", c.verified_by as "verifiedBy", c.review_by as "reviewBy", c.owner_ente_id as "ownerEnteId",
  c.office_id as "officeId", c.sources, c.published_revision_id as "publishedRevisionId", c.published_at as "publishedAt",
  c.under_review_notice as "underReviewNotice", c.notice_hidden as "noticeHidden", c.state_reason as "stateReason", c.pending_authors as "pendingAuthors",
  c.category, c.issuer, c.issued_on as "issuedOn", c.address, c.written_in as "language", c.superseded_by_id as "supersededById",
  c.accepted_findings as "acceptedFindings", c.publish_at as "publishAt", c.expire_at as "expireAt", c.updated_at as "updatedAt", c.version`;

/** Rows that row-level security let through and the policy confirms; the others are dropped and reported. */
export function verified(ctx: HouseContext, rows: readonly ContentItem[]): ContentItem[] {
  const seen = rows.filter((row) => canSee(ctx.actor, row));
  const dropped = rows.length - seen.length;
  if (dropped > 0) ctx.house.log.error({ house: 'knowledge', kind: ctx.actor.kind, dropped }, 'policy dropped rows');
  return seen;
}

const BY_IDS = prepared('content.byIds', `select ${columns} from content_item c where c.id = any($1::uuid[])`);
const BY_SLUG = prepared(
  'content.bySlug',
  `select ${columns} from content_item c where c.slug = $1 or c.id = (select s.content_id from content_slug s where s.slug = $1)
   order by c.slug = $1 desc limit 1`,
);
const MOST_READ = prepared(
  'content.mostRead',
  `select ${columns} from content_item c
   left join lateral (select sum(v.views) as reads from content_view v where v.content_id = c.id and v.on_day > $2::date - 90) r on true
   where c.published_revision_id is not null and c.visibility = 'PUBLIC'
   order by (exists (select 1 from edition e where e.content_id = c.id and e.locale = $1 and e.live_revision_id is not null)) desc,
     c.most_read desc, r.reads desc nulls last, c.published_at desc, c.id limit $3`,
);
const BY_TOPIC = prepared(
  'content.byTopic',
  `select t.id as "topicId", x.* from unnest($1::uuid[]) as t(id) cross join lateral (
     select ${columns} from content_item c
     where c.published_revision_id is not null and c.id in (
       select ct.content_id from content_topic ct join topic k on k.id = ct.topic_id where k.id = t.id or k.parent_id = t.id)
     order by exists (select 1 from edition e where e.content_id = c.id and e.locale = $3 and e.live_revision_id is not null) desc,
       case c.type when 'SHEET' then 0 when 'FAQ' then 1 else 2 end, c.most_read desc, c.slug limit $2 offset $4) x`,
);
const COUNT_BY_TOPIC = prepared(
  'content.countByTopic',
  `select t.id as "topicId", count(distinct c.id)::int as count from unnest($1::uuid[]) as t(id)
   join topic k on k.id = t.id or k.parent_id = t.id join content_topic ct on ct.topic_id = k.id
   join content_item c on c.id = ct.content_id where c.published_revision_id is not null group by t.id`,
);
const SHOWN_STATE = `case when drafts_visible(c.id, 'it') then c.state else 'PUBLISHED' end`;
const PAGE = prepared(
  'content.page',
  `select ${columns}, (extract(epoch from c.updated_at) * 1000000)::bigint::text as "at" from content_item c
   where ($1::text is null or c.type = $1) and ($2::text is null or ${SHOWN_STATE} = $2)
     and ($3::text is null or c.visibility = $3) and ($4::uuid is null or c.owner_ente_id = $4)
     and ($5::uuid is null or c.id in (select ct.content_id from content_topic ct join topic k on k.id = ct.topic_id
       where k.id = $5 or k.parent_id = $5))
     and ($6::text is null or exists (select 1 from edition e where e.content_id = c.id and e.locale = $6 and e.live_revision_id is not null))
     and ($7::text is null or exists (select 1 from edition e join revision r on r.id = e.live_revision_id or (r.id = e.head_revision_id and drafts_visible(c.id, e.locale))
       where e.content_id = c.id and r.title ilike $7))
     and ($8::text is null or (c.updated_at, c.id) < (to_timestamp($8::numeric / 1000000), $9::uuid))
     and ($11::text is null or c.category = $11) and ($12::text is null or c.written_in = $12)
   order by c.updated_at desc, c.id desc limit $10`,
);

export const loadContent = loaderOf<ContentItem>('content', async (ctx, ids) =>
  inOrder(ids, verified(ctx, await ctx.db.rows<ContentItem>(BY_IDS, [ids]))),
);

export async function contentBySlug(ctx: HouseContext, slug: string): Promise<ContentItem | null> {
  return verified(ctx, await ctx.db.rows<ContentItem>(BY_SLUG, [slug]))[0] ?? null;
}

const REVIEWS = prepared(
  'content.reviewsDue',
  `select ${columns} from content_item c where c.published_revision_id is not null and c.review_by <= $1::date
     and (actor_has('EDITOR', 'COORDINATION', 'PROVINCIAL_COORDINATOR') or c.owner_ente_id = actor_ente() or c.office_id = actor_office())
   order by c.review_by, c.id limit $2`,
);

/** Contents to be looked at again by a day, of whom may confirm them (P18). */
export async function reviewsDue(ctx: HouseContext, until: string, first: number): Promise<ContentItem[]> {
  return verified(ctx, await ctx.db.rows<ContentItem>(REVIEWS, [until, pageSize(first)]));
}

/** Public contents, first those that exist in the language, the editors' choice and the most opened (P33). */
export async function mostRead(
  ctx: HouseContext,
  locale: string,
  today: string,
  first: number,
): Promise<ContentItem[]> {
  return verified(ctx, await ctx.db.rows<ContentItem>(MOST_READ, [locale, today, pageSize(first)]));
}

/** How far into a topic a reader may leaf. */
const DEEPEST = 10_000;

/** Which stretch of a topic is read, and in whose order. */
export interface TopicStretch {
  readonly locale: string;
  readonly first: number;
  readonly skip: number;
}

/**
 * Published contents of a topic and of its children, for a whole list of topics at once: what is in the reader's language
 * first, of that sheets before questions before the rest, the editors' choice before the others (P9, P30).
 */
export const contentsOfTopic = (
  ctx: HouseContext,
  topicId: string,
  { locale, first, skip }: TopicStretch,
): Promise<ContentItem[]> =>
  ctx
    .loader<string, ContentItem[]>(`contents-of-topic:${locale}:${first}:${skip}`, async (ids) => {
      const from = Math.max(0, Math.min(skip, DEEPEST));
      const rows = await ctx.db.rows<ContentItem & { topicId: string }>(BY_TOPIC, [ids, pageSize(first), locale, from]);
      return grouped(ids, verified(ctx, rows) as typeof rows, (row) => row.topicId);
    })
    .load(topicId);

export const countOfTopic = (ctx: HouseContext, topicId: string): Promise<number> =>
  ctx
    .loader<string, number>('count-of-topic', async (ids) => {
      const rows = await ctx.db.rows<{ topicId: string; count: number }>(COUNT_BY_TOPIC, [ids]);
      const counts = new Map(rows.map((row) => [row.topicId, row.count]));
      return ids.map((id) => counts.get(id) ?? 0);
    })
    .load(topicId);

export interface ContentCriteria {
  text?: string | null;
  type?: ContentType | null;
  state?: ContentState | null;
  topicId?: string | null;
  visibility?: ContentVisibility | null;
  ownerEnteId?: string | null;
  locale?: string | null;
  category?: ContentCategory | null;
  language?: string | null;
}

const like = (text: string | null | undefined) => (text?.trim() ? `%${text.trim().replace(/[\\%_]/g, '\\$&')}%` : null);

/** A page of contents, last changed first. */
export async function contentPage(ctx: HouseContext, first: number, after: string | undefined, where: ContentCriteria) {
  const size = pageSize(first);
  const [at, id] = decodeCursor(after, 2) ?? [null, null];
  const { type, state, visibility, ownerEnteId, topicId, locale, text, category, language } = where;
  const rows = await ctx.db.rows<ContentItem & { at: string }>(PAGE, [
    ...[type, state, visibility, idOrNobody(ownerEnteId), idOrNobody(topicId), locale].map((value) => value ?? null),
    like(text),
    at,
    id,
    size + 1,
    category ?? null,
    language ?? null,
  ]);
  return pageOf(verified(ctx, rows) as typeof rows, size, (row) => [row.at, row.id], { after });
}
