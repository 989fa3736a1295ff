import { expect, test } from '@jest/globals';
import { isMonth, monthAfter, weeksOf } from './MonthGrid';

test('T1: a month is whole weeks from Monday, with its own days alone', () => {
  const weeks = weeksOf('2027-02-01');
  expect(weeks).toHaveLength(4);
  expect(weeks[0]?.[0]).toBe('2027-02-01');
  expect(weeks.at(-1)?.at(-1)).toBe('2027-02-28');
  const october = weeksOf('2026-10-01');
  expect(october[0]).toEqual([null, null, null, '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04']);
  expect(october.flat().filter(Boolean)).toHaveLength(31);
});

test('T1: the months beside a month, also across a year; what is not a month is not taken for one', () => {
  expect([monthAfter('2027-01', -1), monthAfter('2026-12', 1), monthAfter('2027-05', 1)]).toEqual([
    '2026-12',
    '2027-01',
    '2027-06',
  ]);
  expect([isMonth('2027-12'), isMonth('2027-13'), isMonth('x'), isMonth(undefined)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
