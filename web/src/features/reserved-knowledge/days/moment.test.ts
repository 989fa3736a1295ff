import { expect, test } from '@jest/globals';
import { instantOf, localOf } from './moment';

test.each([
  ['2026-11-24T08:00', '2026-11-24T07:00:00Z'],
  ['2026-07-01T08:00', '2026-07-01T06:00:00Z'],
])('P15: %s of the wall clock is %s, and back', (local, instant) => {
  expect(instantOf(local)).toBe(instant);
  expect(localOf(instant)).toBe(local);
});

test('P15: an empty field takes the day away, nonsense is no moment', () => {
  expect(instantOf('')).toBeNull();
  expect(instantOf(undefined)).toBeNull();
  expect(instantOf('domani')).toBeUndefined();
  expect(localOf(null)).toBe('');
});
