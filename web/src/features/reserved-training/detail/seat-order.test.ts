import { expect, test } from '@jest/globals';
import { inSeatOrder, isExpected } from './seat-order';

const row = (state: 'CONFIRMED' | 'WAITLISTED' | 'OFFERED' | 'WITHDRAWN', position: number | null, day: number) => ({
  state,
  position,
  registeredAt: `2027-03-0${day}T08:00:00Z`,
});

test('T22: who has a seat stands first, who waits stands in the order of the list', () => {
  const rows = [row('WAITLISTED', 2, 1), row('WITHDRAWN', null, 1), row('WAITLISTED', 1, 4), row('CONFIRMED', null, 3)];
  const order = inSeatOrder(rows).map(({ state, position }) => `${state}${position ?? ''}`);
  expect(order).toEqual(['CONFIRMED', 'WAITLISTED1', 'WAITLISTED2', 'WITHDRAWN']);
});

test('T6: an offered seat is nobody’s yet: its person is not on the attendance sheet', () => {
  expect(isExpected(row('OFFERED', null, 1))).toBe(false);
  expect(isExpected(row('CONFIRMED', null, 1))).toBe(true);
});
