import { expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { monthOf } from './month';

const day = (text: string) => Temporal.PlainDate.from(text);
const today = day('2026-11-21');
const last = day('2027-02-19');

test('A6: the calendar opens on the month of the first free day and offers no month outside the lead times', () => {
  const month = monthOf(undefined, today, day('2026-12-03'), last);
  expect(month).toMatchObject({
    key: '2026-12',
    from: '2026-12-01',
    to: '2026-12-31',
    previous: '2026-11',
    next: '2027-01',
    blanks: 1,
  });
  expect(month.days).toHaveLength(31);
});

test('A6: the running month is asked from today on and has no month before it', () => {
  expect(monthOf('2026-11', today, null, last)).toMatchObject({ from: '2026-11-21', previous: null });
});

test('A6: a month too far, too early or nonsense falls back inside the range', () => {
  expect(monthOf('2031-01', today, null, last)).toMatchObject({ key: '2027-02', next: null });
  expect(monthOf('2020-01', today, null, last).key).toBe('2026-11');
  expect(monthOf('<script>', today, null, last).key).toBe('2026-11');
});
