import { expect, test } from '@jest/globals';
import { dateParts, span } from './date-parts';

test('T1: a meeting late in the evening stays on its day of Europe/Rome', () => {
  expect(dateParts('it', '2027-03-31T22:30:00Z')).toEqual({ weekday: 'gio', day: '1', month: 'apr', year: '2027' });
});

test('T1: the hours of a meeting follow the clock on the wall, in summer and in winter', () => {
  expect(span('it', '2027-01-15T08:00:00Z', '2027-01-15T12:00:00Z')).toBe('09:00 – 13:00');
  expect(span('it', '2027-07-15T08:00:00Z', '2027-07-15T12:00:00Z')).toBe('10:00 – 14:00');
});

test('T1: a meeting of several days says both days', () => {
  const words = span('it', '2027-03-10T08:00:00Z', '2027-04-14T12:00:00Z');
  expect(words).toContain('10 mar');
  expect(words).toContain('14 apr');
});
