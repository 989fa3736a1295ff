import { decodeCursor, pageOf, pageSize } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { isId } from '@respi/kit/reference.js';
import { canSeeRating } from './rating.policy.js';
import type { PageRating, PageRatingFilter } from './rating.type.js';

const RATINGS = prepared(
  'rating.page',
  `select id, content_id as "contentId", owner_ente_id as "ownerEnteId", path, locale, score, reasons, comment, at,
     handled_at as "handledAt", (extract(epoch from at) * 1000000)::bigint::text as moment
   from content_rating
   where ($1::boolean is null or (handled_at is not null) = $1) and ($2::uuid is null or content_id = $2)
     and ($3::boolean is null or (comment is not null) = $3)
     and ($4::text is null or (at, id) < (to_timestamp($4::numeric / 1000000), $5::uuid))
   order by at desc, id desc limit $6`,
);

/** A page of what readers said, newest first; a comment may name somebody, so that reading it is noted. */
export async function ratingPage(
  ctx: HouseContext,
  first: number,
  after: string | undefined,
  { handled, contentId, commented }: PageRatingFilter,
) {
  const size = pageSize(first);
  const [at, id] = decodeCursor(after, 2) ?? [null, null];
  const rows = await ctx.db.rows<PageRating & { moment: string }>(RATINGS, [
    ...[handled ?? null, isId(contentId) ? contentId : null, commented ?? null],
    ...[at, id, size + 1],
  ]);
  const seen = rows.filter((row) => canSeeRating(ctx.actor, row));
  ctx.db.saw(
    'rating',
    seen.filter(({ comment }) => comment !== null).map((row) => row.id),
  );
  return pageOf(seen, size, (row) => [row.moment, row.id], { after });
}

const READERSHIP = prepared(
  'readers.readership',
  `with seen as (select content_id, locale, sum(views)::int as views from content_view
     where on_day between $1::date and $2::date group by content_id, locale),
   said as (select content_id, count(*)::int as ratings, round(avg(score), 2)::float8 as score from content_rating
     where content_id is not null and at >= $1::date and at < $2::date + 1 group by content_id)
   select c.id as "contentId", c.owner_ente_id as "ownerEnteId", coalesce(sum(s.views), 0)::int as views,
     coalesce(jsonb_agg(jsonb_build_object('locale', s.locale, 'views', s.views) order by s.views desc) filter (where s.locale is not null), '[]') as languages,
     max(d.ratings) as ratings, max(d.score) as score
   from content_item c left join seen s on s.content_id = c.id left join said d on d.content_id = c.id
   where c.published_revision_id is not null and ($3::uuid is null or c.owner_ente_id = $3)
   group by c.id having coalesce(sum(s.views), 0) > 0 or max(d.ratings) > 0
   order by views desc, c.id limit $4`,
);

export interface ReadershipRow {
  readonly contentId: string;
  readonly views: number;
  readonly languages: { locale: string; views: number }[];
  readonly ratings: number | null;
  readonly score: number | null;
}

/** How often each content was read between two days, both included; of one ente, or of all (P33). */
export const readershipOf = (
  ctx: HouseContext,
  from: string,
  to: string,
  ownerEnteId: string | null,
  first: number,
): Promise<ReadershipRow[]> => ctx.db.rows<ReadershipRow>(READERSHIP, [from, to, ownerEnteId, first]);
