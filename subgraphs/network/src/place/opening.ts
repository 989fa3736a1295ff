import { localDate, localTime, plusDays, romeInstant, weekday } from '@respi/kit/clock.js';
import { type Holiday, isHoliday } from './holiday.js';

/** What decides whether a place is open: weekly windows, days shut, holidays of its comune. */
export interface Schedule {
  readonly hours: readonly { weekday: number; opens: string; closes: string }[];
  /** Weeks of every year, MM-DD, in which other windows hold; no two of them share a day. */
  readonly seasons?: readonly (YearDays & { hours: Schedule['hours'] })[];
  readonly closures: readonly { startsOn: string; endsOn: string }[];
  readonly holidays: readonly Holiday[];
  readonly istatCode: string | null;
}

/** First and last day of every year, MM-DD, both included. */
interface YearDays {
  readonly fromDay: string;
  readonly toDay: string;
}

const isShut = (schedule: Schedule, date: string): boolean =>
  schedule.closures.some((one) => one.startsOn <= date && date <= one.endsOn) ||
  isHoliday(schedule.holidays, schedule.istatCode, date);

/** Whether a day of the year lies in a season, also in one that goes over the new year. */
const isIn = ({ fromDay, toDay }: YearDays, date: string): boolean => {
  const day = date.slice(5);
  return fromDay <= toDay ? fromDay <= day && day <= toDay : day >= fromDay || day <= toDay;
};

/** Whether two seasons share a day of the year. */
export const shareDays = (one: YearDays, other: YearDays): boolean =>
  isIn(one, `0000-${other.fromDay}`) || isIn(other, `0000-${one.fromDay}`);

const windowsOn = (schedule: Schedule, date: string) => {
  if (isShut(schedule, date)) return [];
  const hours = schedule.seasons?.find((season) => isIn(season, date))?.hours ?? schedule.hours;
  return hours.filter((window) => window.weekday === weekday(date));
};

/** Whether the place receives at this instant, on the wall clock of Europe/Rome (N19). */
export function isOpenAt(schedule: Schedule, instant: Date): boolean {
  const time = localTime(instant);
  return windowsOn(schedule, localDate(instant)).some((window) => window.opens <= time && time < window.closes);
}

/** The next opening after this instant, within sixty days; null when none is known. */
export function opensNext(schedule: Schedule, instant: Date): Date | null {
  const today = localDate(instant);
  const time = localTime(instant);
  for (let ahead = 0, date = today; ahead <= 60; ahead += 1, date = plusDays(date, 1)) {
    const opens = windowsOn(schedule, date)
      .map((window) => window.opens)
      .filter((at) => ahead > 0 || at > time)
      .sort()[0];
    if (opens) return romeInstant(date, opens);
  }
  return null;
}
