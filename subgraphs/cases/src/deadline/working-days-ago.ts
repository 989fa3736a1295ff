import { localDate, plusDays, romeInstant } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { type HolidayRow, toHoliday } from './deadline.js';
import { isWorkingDay } from './working-days.js';

const NATIONAL = prepared(
  'holiday.national',
  `select code, rule, istat_code, valid_from::text, valid_to::text from holiday where istat_code is null`,
);

/** The instant before which something has waited for more than so many working days, by the national calendar (C18, C39). */
export async function workingDaysAgo(ctx: HouseContext, days: number): Promise<Date> {
  const holidays = (await ctx.db.rows<HolidayRow>(NATIONAL)).map(toHoliday);
  let date = localDate(ctx.clock.now());
  for (let left = days; left > 0; date = plusDays(date, -1)) {
    if (isWorkingDay(date, { holidays, istatCode: null })) left -= 1;
  }
  return romeInstant(plusDays(date, 1));
}
