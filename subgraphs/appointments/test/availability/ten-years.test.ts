import { describe, expect, test } from '@jest/globals';
import { plusDays } from '@respi/kit/clock.js';
import Holidays from 'date-holidays';
import fc from 'fast-check';
import { dayOff } from '../../src/availability/day-off.js';
import { dayOutcome } from '../../src/availability/free-slots.js';
import { releasedOn } from '../../src/availability/release.js';
import type { AgendaRules, HolidayRule, PurposeRule } from '../../src/availability/rules.js';

const fixed = (code: string, month: number, day: number, validFrom = '1949-06-01'): HolidayRule => ({
  code,
  istatCode: null,
  name: { it: code },
  kind: 'FIXED',
  month,
  day,
  easterOffset: null,
  validFrom,
  validTo: null,
});
const easter = (code: string, easterOffset: number): HolidayRule => ({
  ...fixed(code, 1, 1),
  kind: 'EASTER',
  month: null,
  day: null,
  easterOffset,
});

/** The national holidays of the Italian Republic, as laid by the territory; 4 October again from 2026. */
const national = [
  fixed('capodanno', 1, 1),
  fixed('epifania', 1, 6),
  easter('pasqua', 0),
  easter('lunedi-dell-angelo', 1),
  fixed('liberazione', 4, 25),
  fixed('lavoro', 5, 1),
  fixed('repubblica', 6, 2),
  fixed('ferragosto', 8, 15),
  fixed('san-francesco', 10, 4, '2026-01-01'),
  fixed('ognissanti', 11, 1),
  fixed('immacolata', 12, 8),
  fixed('natale', 12, 25),
  fixed('santo-stefano', 12, 26),
];
const windows = (opens: string, closes: string) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    opens,
    closes,
    validFrom: '2020-01-01',
    validTo: null,
    counters: 1,
    publicCounters: 1,
    breaks: [],
    purposeIds: null,
  }));
const rules = (over: Partial<AgendaRules> = {}): AgendaRules => ({
  id: 'a',
  version: 1,
  istatCode: '004078',
  stepMinutes: 30,
  workingHolidays: [],
  windows: windows('00:00', '06:00'),
  closures: [],
  holidays: national,
  ...over,
});
const purpose: PurposeRule = { id: 'p', durationMinutes: 30, minLeadDays: 0, maxLeadDays: 365 };
const slotsOf = (day: string, over: Partial<AgendaRules> = {}): string[] => {
  const ask = { purpose, partySize: 1, audience: 'PUBLIC' as const, now: new Date(`${plusDays(day, -2)}T12:00:00Z`) };
  return dayOutcome(rules({ holidays: [], ...over }), new Map(), day, ask).slots.map(({ startsAt }) =>
    startsAt.toISOString(),
  );
};
const FIRST = '2026-01-01';
const DAYS = 3_653;
const day = fc.integer({ min: 0, max: DAYS - 1 }).map((n) => plusDays(FIRST, n));

/** The clock of the computer’s own zone data, not the library that the platform expands with. */
const romeClock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short', timeStyle: 'short' });

describe('ten years', () => {
  test('A26: every one of 3,653 days is a holiday exactly where an independent calendar says so', () => {
    const calendar = new Holidays('IT');
    const off = new Set<string>();
    for (let year = 2026; year <= 2036; year += 1) {
      off.add(`${year}-10-04`);
      for (const { date, type } of calendar.getHolidays(year)) if (type === 'public') off.add(date.slice(0, 10));
    }
    const days = Array.from({ length: DAYS }, (_, n) => plusDays(FIRST, n));
    const differs = days.filter((on) => off.has(on) !== (dayOff(rules(), on) !== null));
    expect(differs).toEqual([]);
  });

  test('A41: every slot of every day reads on the clock of Rome as the rule says, in order and without a double', () => {
    fc.assert(
      fc.property(day, (on) => {
        const slots = slotsOf(on);
        expect(new Set(slots).size).toBe(slots.length);
        expect([...slots].sort()).toEqual(slots);
        for (const slot of slots) {
          const [date, time = ''] = romeClock.format(new Date(slot)).split(' ');
          expect(date).toBe(on);
          expect(time >= '00:00' && time < '06:00').toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ['2026-03-29', 10],
    ['2026-10-25', 14],
    ['2027-03-28', 10],
    ['2027-10-31', 14],
    ['2026-11-23', 12],
  ])('A41: from midnight to six of %s there are %i half hours', (on, count) => {
    expect(slotsOf(on)).toHaveLength(count);
  });

  test('A41: 02:30 is skipped on the night of spring and is there twice on the night of autumn', () => {
    const at = (on: string) => slotsOf(on).filter((slot) => romeClock.format(new Date(slot)).endsWith('02:30'));
    expect(at('2027-03-28')).toEqual([]);
    expect(at('2027-10-31')).toEqual(['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z']);
  });

  test('A26 A41: Easter Monday 2027 is the day after the clock changes, and 4 October 2027 is a Monday off', () => {
    expect(dayOff(rules(), '2027-03-29')).toMatchObject({ name: { it: 'lunedi-dell-angelo' } });
    expect(slotsOf('2027-03-30', { holidays: national })[0]).toBe('2027-03-29T22:00:00.000Z');
    expect(dayOff(rules(), '2027-10-04')).toMatchObject({ name: { it: 'san-francesco' } });
    expect(dayOff(rules(), '2025-10-04')).toBeNull();
  });

  test('A24: the day of the latest release is never ahead, at most a week back, and on its weekday', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 86_399 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 287 }),
        (on, second, weekday, cell) => {
          const time = `${String(Math.floor(cell / 12)).padStart(2, '0')}:${String((cell % 12) * 5).padStart(2, '0')}`;
          const now = new Date(Date.parse(`${on}T00:00:00Z`) + second * 1_000);
          const released = releasedOn({ weekday, time }, now);
          const today = romeClock.format(now).slice(0, 10);
          expect(released <= today && released >= plusDays(today, -7)).toBe(true);
          expect(((new Date(`${released}T12:00:00Z`).getUTCDay() + 6) % 7) + 1).toBe(weekday);
        },
      ),
      { numRuns: 500 },
    );
  });
});
