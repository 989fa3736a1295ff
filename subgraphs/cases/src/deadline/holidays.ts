import { plusDays } from '@respi/kit/clock.js';

/** One holiday as dated data (A26): of the whole state, or of one comune (its patron saint). */
export interface Holiday {
  readonly code: string;
  readonly rule: HolidayRule;
  readonly istatCode: string | null;
  /** First and last day on which the rule is law; dates are local, YYYY-MM-DD. */
  readonly validFrom: string;
  readonly validTo: string | null;
}

export type HolidayRule =
  | { readonly kind: 'FIXED'; readonly month: number; readonly day: number }
  /** Days from Easter Sunday: Lunedì dell’Angelo is 1. */
  | { readonly kind: 'EASTER'; readonly easterOffset: number };

/** Easter Sunday of a year of the Gregorian calendar (algorithm of Meeus, Jones and Butcher). */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const epact = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const shift = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - epact - (c % 4)) % 7;
  const correction = Math.floor((a + 11 * epact + 22 * shift) / 451);
  const days = epact + shift - 7 * correction + 114;
  return [year, pad(Math.floor(days / 31)), pad((days % 31) + 1)].join('-');
}

const pad = (part: number): string => String(part).padStart(2, '0');

const fallsOn = (rule: HolidayRule, date: string): boolean =>
  rule.kind === 'FIXED'
    ? date.slice(5) === `${pad(rule.month)}-${pad(rule.day)}`
    : date === plusDays(easterSunday(Number(date.slice(0, 4))), rule.easterOffset);

/** The holiday that makes a date a day of rest in a comune, or null. */
export function holidayOn(date: string, holidays: readonly Holiday[], istatCode: string | null): Holiday | null {
  const inForce = ({ validFrom, validTo }: Holiday) => validFrom <= date && (validTo === null || date <= validTo);
  const holdsHere = (holiday: Holiday) => holiday.istatCode === null || holiday.istatCode === istatCode;
  return holidays.find((one) => inForce(one) && holdsHere(one) && fallsOn(one.rule, date)) ?? null;
}
