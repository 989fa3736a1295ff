import { expect, test } from '@jest/globals';
import { dayOf, lastMonth, periodOf } from './period';

test('I11: a period holds both its days, in Italian time, in winter and in summer', () => {
  const { since, until } = periodOf('2026-07-01', '2026-07-01');
  expect(Date.parse(since)).toBeLessThanOrEqual(Date.parse('2026-06-30T22:00:00Z'));
  expect(Date.parse(until)).toBeGreaterThanOrEqual(Date.parse('2026-07-01T22:00:00Z'));
  expect(lastMonth('2026-03-01')).toEqual({ from: '2026-01-30', to: '2026-03-01' });
});

test('an address gives a day or none', () => {
  expect(dayOf('2026-07-01')).toBe('2026-07-01');
  for (const wrong of [undefined, '', 'ieri', '2026-13-01', '2026-7-1']) expect(dayOf(wrong)).toBeUndefined();
});
