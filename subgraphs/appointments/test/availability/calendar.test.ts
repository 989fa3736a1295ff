import { describe, expect, test } from '@jest/globals';
import { plusDays, weekday } from '@respi/kit/clock.js';
import Holidays from 'date-holidays';
import fc from 'fast-check';
import { dayOff } from '../../src/availability/day-off.js';
import { easterSunday } from '../../src/availability/easter.js';
import type { AgendaRules, HolidayRule } from '../../src/availability/rules.js';
import { dayAfter, weekdayOf } from '../../src/availability/wall-clock.js';

const holiday = (code: string, rule: Partial<HolidayRule>): HolidayRule => ({
  code,
  istatCode: null,
  name: { it: code },
  kind: 'FIXED',
  month: null,
  day: null,
  easterOffset: null,
  validFrom: '1949-06-01',
  validTo: null,
  ...rule,
});

const rules = (over: Partial<AgendaRules> = {}): AgendaRules => ({
  id: 'a',
  version: 1,
  istatCode: '004078',
  stepMinutes: 15,
  workingHolidays: [],
  windows: [],
  closures: [],
  holidays: [
    holiday('lunedi-dell-angelo', { kind: 'EASTER', easterOffset: 1 }),
    holiday('san-francesco', { month: 10, day: 4, validFrom: '2026-01-01' }),
    holiday('san-michele', { month: 9, day: 29, istatCode: '004078' }),
    holiday('san-lorenzo', { month: 8, day: 10, istatCode: '004003' }),
  ],
  ...over,
});

const year = fc.integer({ min: 1990, max: 2099 });

describe('holidays from dated rules', () => {
  test('A26: Easter agrees with an independent calendar in every year', () => {
    fc.assert(
      fc.property(year, (y) => {
        const sunday = new Holidays('IT').getHolidays(y).find(({ rule }) => rule === 'easter');
        expect(easterSunday(y)).toBe(sunday?.date.slice(0, 10));
      }),
    );
  });

  test('A26: Lunedì dell’Angelo is always a Monday on which nobody is received', () => {
    fc.assert(
      fc.property(year, (y) => {
        const [month, day] = easterSunday(y).slice(5).split('-').map(Number);
        const monday = new Date(Date.UTC(y, (month ?? 1) - 1, (day ?? 0) + 1));
        expect(monday.getUTCDay()).toBe(1);
        expect(dayOff(rules(), monday.toISOString().slice(0, 10))).toMatchObject({ code: 'HOLIDAY' });
      }),
    );
  });

  test('A26: 4 October is a holiday from 2026 and not before', () => {
    fc.assert(
      fc.property(year, (y) => {
        expect(dayOff(rules(), `${y}-10-04`) !== null).toBe(y >= 2026);
      }),
    );
  });

  test('A26: the patron saint closes the offices of that comune only', () => {
    expect(dayOff(rules(), '2026-09-29')).toMatchObject({ name: { it: 'san-michele' } });
    expect(dayOff(rules({ istatCode: '004003' }), '2026-09-29')).toBeNull();
    expect(dayOff(rules({ istatCode: '004003' }), '2027-08-10')).toMatchObject({ name: { it: 'san-lorenzo' } });
  });

  test('A26: an office may work on a holiday, and a closure has its own reason', () => {
    expect(dayOff(rules({ workingHolidays: ['san-francesco'] }), '2026-10-04')).toBeNull();
    const closed = rules({ closures: [{ startsOn: '2026-10-03', endsOn: '2026-10-05', reason: 'Trasloco' }] });
    expect(dayOff(closed, '2026-10-04')).toEqual({ code: 'CLOSURE', name: { it: 'Trasloco' } });
    expect(dayOff(closed, '2026-10-06')).toBeNull();
  });
});

test('A41: days of the week and days after agree with the calendar, across years and changes of the clock', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (n) => {
      const date = plusDays('1990-01-01', n);
      expect([weekdayOf(date), dayAfter(date)]).toEqual([weekday(date), plusDays(date, 1)]);
    }),
  );
});
