import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { inOrder, loaderOf } from '@respi/kit/reference.js';
import { shownCount } from '../comune/small-count.js';
import type { Bacino } from './bacino.type.js';

const columns = `
  select b.id, b.code, b.name, b.is_example as "isExample", c.comuni as "comuniCount", c.known as "foreignResidentsKnown",
    c.unknown as "comuniUnknown", h.hours as "openingHoursPerWeek",
    case when c.known > 0 and h.hours is not null then round((h.hours * 1000 / c.known)::numeric, 2)::float end as "hoursPerThousand"
  from bacino b
  cross join lateral (
    select count(*)::int as comuni, coalesce(sum(${shownCount('foreign_residents')}), 0)::int as known,
      count(*) filter (where (${shownCount('foreign_residents')}) is null)::int as unknown
    from comune where bacino_id = b.id) c
  cross join lateral (
    select (sum(extract(epoch from w.closes::time - w.opens::time)) / 3600)::float as hours
    from sportello s join opening_window w on w.place_id = s.id where s.bacino_id = b.id) h`;
const ALL = prepared('bacino.all', `${columns} order by b.name`);
const BY_IDS = prepared('bacino.byIds', `${columns} where b.id = any($1::uuid[])`);

export const allBacini = (ctx: HouseContext): Promise<Bacino[]> => ctx.db.rows<Bacino>(ALL);

export const loadBacino = loaderOf<Bacino>('bacino', async (ctx, ids) =>
  inOrder(ids, await ctx.db.rows<Bacino>(BY_IDS, [ids])),
);
