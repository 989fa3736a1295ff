import { describe, expect, test } from '@jest/globals';
import { easter, type Holiday, isHoliday } from './holiday.js';
import { isOpenAt, opensNext, type Schedule } from './opening.js';

const holiday = (rule: Holiday['rule'], over: Partial<Holiday> = {}): Holiday => ({
  istatCode: null,
  rule,
  validFrom: '1949-06-01',
  validTo: null,
  ...over,
});
const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '12:30' }));
const schedule: Schedule = {
  hours: weekdays,
  closures: [],
  holidays: [holiday({ kind: 'FIXED', month: 12, day: 25 }), holiday({ kind: 'EASTER', easterOffset: 1 })],
  istatCode: '004003',
};

describe('when a desk is open', () => {
  test('the minute of opening is open, that of closing is not', () => {
    expect(isOpenAt(schedule, new Date('2026-11-23T08:00:00Z'))).toBe(true);
    expect(isOpenAt(schedule, new Date('2026-11-23T07:59:59Z'))).toBe(false);
    expect(isOpenAt(schedule, new Date('2026-11-23T11:30:00Z'))).toBe(false);
  });

  test('I22: on both sides of a clock change it opens at nine in Rome', () => {
    expect(opensNext(schedule, new Date('2026-10-23T20:00:00Z'))?.toISOString()).toBe('2026-10-26T08:00:00.000Z');
    expect(opensNext(schedule, new Date('2027-03-26T20:00:00Z'))?.toISOString()).toBe('2027-03-30T07:00:00.000Z'); // Easter Monday between
  });

  test('P28 I22: an hour that comes twice is open twice, one that is left out never; a closure holds all 25 hours', () => {
    const night = { ...schedule, hours: [{ weekday: 7, opens: '02:00', closes: '03:00' }], holidays: [] };
    const open = (at: string, over = {}) => isOpenAt({ ...night, ...over }, new Date(at));
    expect([open('2026-10-24T23:59:59Z'), open('2026-10-25T00:00:00Z'), open('2026-10-25T01:59:59Z')]).toEqual([
      false,
      true,
      true,
    ]);
    expect(open('2026-10-25T02:00:00Z')).toBe(false);
    expect([open('2027-03-28T00:59:59Z'), open('2027-03-28T01:00:00Z')]).toEqual([false, false]);
    const shut = { closures: [{ startsOn: '2026-10-25', endsOn: '2026-10-25' }] };
    expect([open('2026-10-25T00:30:00Z', shut), open('2026-10-25T01:30:00Z', shut)]).toEqual([false, false]);
  });

  test('P28 I22: a season that begins on the day of a clock change holds from that midnight in Rome', () => {
    const hours = [7, 1].map((weekday) => ({ weekday, opens: '09:00', closes: '10:00' }));
    const winter = { ...schedule, holidays: [], hours: [], seasons: [{ fromDay: '10-25', toDay: '03-28', hours }] };
    expect(opensNext(winter, new Date('2026-10-24T12:00:00Z'))?.toISOString()).toBe('2026-10-25T08:00:00.000Z');
    expect(isOpenAt(winter, new Date('2027-03-28T07:30:00Z'))).toBe(true);
    expect(opensNext(winter, new Date('2027-03-28T08:00:00Z'))).toBeNull();
  });

  test('a desk without hours never opens, and says so', () => {
    expect(opensNext({ ...schedule, hours: [] }, new Date('2026-11-23T08:00:00Z'))).toBeNull();
  });
});

describe('holidays', () => {
  test.each([
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (year, expected) => {
    expect(easter(year)).toBe(expected);
  });

  test('a patron saint shuts its own comune; a holiday counts from the law that made it', () => {
    const patron = holiday({ kind: 'FIXED', month: 9, day: 29 }, { istatCode: '004078' });
    expect(isHoliday([patron], '004078', '2026-09-29')).toBe(true);
    expect(isHoliday([patron], '004003', '2026-09-29')).toBe(false);
    const recent = holiday({ kind: 'FIXED', month: 10, day: 4 }, { validFrom: '2026-01-01' });
    expect([isHoliday([recent], null, '2025-10-04'), isHoliday([recent], null, '2026-10-04')]).toEqual([false, true]);
  });
});
