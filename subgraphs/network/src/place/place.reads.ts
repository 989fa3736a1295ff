import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import type { Holiday } from './holiday.js';
import type { Closure, OpeningWindow, Season } from './hours.type.js';

const HOURS = prepared(
  'place.hours',
  `select place_id as "placeId", weekday, opens, closes, note from opening_window
   where place_id = any($1::uuid[]) order by weekday, opens`,
);
const CLOSURES = prepared(
  'place.closures',
  `select place_id as "placeId", starts_on as "startsOn", ends_on as "endsOn", reason from closure
   where place_id = any($1::uuid[]) and ends_on >= $2::date order by starts_on`,
);
const HOLIDAYS = prepared(
  'place.holidays',
  `select istat_code as "istatCode", rule, valid_from as "validFrom", valid_to as "validTo" from holiday`,
);

type OfPlace<T> = T & { placeId: string };

/** Weekly windows of a desk or an office. */
export const loadHours = (ctx: HouseContext, placeId: string): Promise<OpeningWindow[]> =>
  ctx
    .loader<string, OpeningWindow[]>('place.hours', async (ids) =>
      grouped(ids, await ctx.db.rows<OfPlace<OpeningWindow>>(HOURS, [ids]), (row) => row.placeId),
    )
    .load(placeId);

/** Days shut of a desk that have not passed on the given day. */
export const loadClosures = (ctx: HouseContext, placeId: string, today: string): Promise<Closure[]> =>
  ctx
    .loader<string, Closure[]>('place.closures', async (ids) =>
      grouped(ids, await ctx.db.rows<OfPlace<Closure>>(CLOSURES, [ids, today]), (row) => row.placeId),
    )
    .load(placeId);

/** All holidays, read once per request. */
export const loadHolidays = (ctx: HouseContext): Promise<Holiday[]> =>
  ctx
    .loader<string, Holiday[]>('place.holidays', async (keys) => {
      const holidays = await ctx.db.rows<Holiday>(HOLIDAYS);
      return keys.map(() => holidays);
    })
    .load('all');

const SEASONS = prepared(
  'place.seasons',
  `select place_id as "placeId", name, from_day as "fromDay", to_day as "toDay", hours from season
   where place_id = any($1::uuid[]) order by from_day, name`,
);

/** Seasons of a desk. */
export const loadSeasons = (ctx: HouseContext, placeId: string): Promise<Season[]> =>
  ctx
    .loader<string, Season[]>('place.seasons', async (ids) =>
      grouped(ids, await ctx.db.rows<OfPlace<Season>>(SEASONS, [ids]), (row) => row.placeId),
    )
    .load(placeId);
