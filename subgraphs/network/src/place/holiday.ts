import { plusDays } from '@respi/kit/clock.js';

/** A rule that gives one day of each year. */
export type HolidayRule = { kind: 'FIXED'; month: number; day: number } | { kind: 'EASTER'; easterOffset: number };

export interface Holiday {
  /** Comune of a patron saint; null for a holiday of the whole country. */
  readonly istatCode: string | null;
  readonly rule: HolidayRule;
  readonly validFrom: string;
  readonly validTo: string | null;
}

const pad = (value: number) => String(value).padStart(2, '0');

/** Easter Sunday of a year in the Gregorian calendar (anonymous algorithm of 1876). */
export function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const h = (19 * a + b - d - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return `${year}-${pad(Math.floor(sum / 31))}-${pad((sum % 31) + 1)}`;
}

const dayOf = (rule: HolidayRule, year: number): string =>
  rule.kind === 'FIXED' ? `${year}-${pad(rule.month)}-${pad(rule.day)}` : plusDays(easter(year), rule.easterOffset);

/** Whether a date is a holiday in a comune. */
export const isHoliday = (holidays: readonly Holiday[], istatCode: string | null, date: string): boolean =>
  holidays.some(
    (one) =>
      (one.istatCode === null || one.istatCode === istatCode) &&
      one.validFrom <= date &&
      (one.validTo === null || date <= one.validTo) &&
      dayOf(one.rule, Number(date.slice(0, 4))) === date,
  );
