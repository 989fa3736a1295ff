import { plusDays } from '@respi/kit/clock.js';
import { easterSunday } from './easter.js';
import type { AgendaRules, HolidayRule, Localized } from './rules.js';

export interface DayOff {
  readonly code: 'HOLIDAY' | 'CLOSURE';
  readonly name: Localized;
}

const within = (date: string, from: string, to: string | null): boolean => date >= from && (to === null || date <= to);

/** Whether a holiday falls on a local date, by the rule in force then (A26). */
export function fallsOn(holiday: HolidayRule, date: string): boolean {
  if (!within(date, holiday.validFrom, holiday.validTo)) return false;
  if (holiday.kind === 'FIXED')
    return Number(date.slice(5, 7)) === holiday.month && Number(date.slice(8)) === holiday.day;
  return plusDays(easterSunday(Number(date.slice(0, 4))), holiday.easterOffset ?? 0) === date;
}

/** Why an agenda does not work on a local date; null when it does. A declared closure comes before the calendar. */
export function dayOff(rules: AgendaRules, date: string): DayOff | null {
  const closure = rules.closures.find(
    ({ startsOn, endsOn, counter }) => counter == null && within(date, startsOn, endsOn),
  );
  if (closure) return { code: 'CLOSURE', name: { it: closure.reason } };
  const holiday = rules.holidays.find(
    (one) =>
      (one.istatCode === null || one.istatCode === rules.istatCode) &&
      !rules.workingHolidays.includes(one.code) &&
      fallsOn(one, date),
  );
  return holiday ? { code: 'HOLIDAY', name: holiday.name } : null;
}
