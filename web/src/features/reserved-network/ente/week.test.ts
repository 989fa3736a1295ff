import { expect, test } from '@jest/globals';
import { weekOf } from './week';

test('N19: a desk with a break at noon has two windows on one day, and closed days are left out', () => {
  const window = (weekday: number, opens: string, closes: string) => ({ weekday, opens, closes, note: null });
  const week = weekOf([window(3, '14:00', '16:00'), window(1, '09:00', '12:00'), window(3, '09:00', '12:00')]);
  expect(week.map(({ weekday, windows }) => [weekday, ...windows.map(({ opens }) => opens)])).toEqual([
    [1, '09:00'],
    [3, '09:00', '14:00'],
  ]);
});
