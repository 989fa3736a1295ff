import { expect, test } from '@jest/globals';
import { daysLeft } from './days-left';

test('P34: the thirty days are counted by the calendar, over the change of the hour too', () => {
  expect(daysLeft('2026-12-01', '2026-12-31')).toBe(30);
  expect(daysLeft('2027-03-27', '2027-03-29')).toBe(2);
  expect(daysLeft('2026-12-31', '2026-12-31')).toBe(0);
  expect(daysLeft('2027-01-02', '2026-12-31')).toBe(-2);
});
