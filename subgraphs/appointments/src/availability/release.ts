import { localDate, plusDays, romeInstant } from '@respi/kit/clock.js';
import type { ReleaseRule } from './rules.js';
import { weekdayOf } from './wall-clock.js';

/** Local day of the latest release that has happened: the day from which the longest notice is counted (A24). */
export function releasedOn({ weekday, time }: ReleaseRule, now: Date): string {
  const today = localDate(now);
  for (let back = 0; back < 7; back += 1) {
    const day = plusDays(today, -back);
    if (weekdayOf(day) === weekday && romeInstant(day, time) <= now) return day;
  }
  // today is the day of release and its hour has not struck: the one a week ago holds
  return plusDays(today, -7);
}
