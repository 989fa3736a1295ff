import { plusDays, weekday } from '@respi/kit/clock.js';
import { type Holiday, holidayOn } from './holidays.js';

/** The days on which an office works: Monday to Friday, save the holidays of the state and of its comune and its own closures (C18). */
export interface Calendar {
  readonly holidays: readonly Holiday[];
  /** ISTAT code of the comune of the office that must answer: its patron saint is a holiday there. */
  readonly istatCode: string | null;
  /** Exceptional closures of the office, both days counted. */
  readonly closures?: readonly { readonly startsOn: string; readonly endsOn: string }[];
}

export const isWorkingDay = (date: string, { holidays, istatCode, closures = [] }: Calendar): boolean =>
  weekday(date) <= 5 &&
  holidayOn(date, holidays, istatCode) === null &&
  !closures.some(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn);

/** The nth working day after a date; the date itself is not counted. */
export function addWorkingDays(date: string, days: number, calendar: Calendar): string {
  let found = date;
  for (let left = days; left > 0; ) {
    found = plusDays(found, 1);
    if (isWorkingDay(found, calendar)) left -= 1;
  }
  return found;
}

/** Working days after one date, up to and with another; 0 when it is not later. */
export function workingDaysBetween(from: string, to: string, calendar: Calendar): number {
  let count = 0;
  for (let date = plusDays(from, 1); date <= to; date = plusDays(date, 1)) {
    if (isWorkingDay(date, calendar)) count += 1;
  }
  return count;
}
