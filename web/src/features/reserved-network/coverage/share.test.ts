import { expect, test } from '@jest/globals';
import { shareOf, totalOf } from './share';

test('N21: the founding target is 273 services, the sum of its categories', () => {
  const targets = [250, 10, 8, 2, 3].map((target) => ({ target, today: 1, joined: 0 }));
  expect(totalOf(targets)).toEqual({ target: 273, today: 5, joined: 0 });
});

test('N21: a category may hold more enti than its target; its bar is full and goes no further', () => {
  expect(shareOf(12, 10)).toBe(100);
  expect(shareOf(9, 250)).toBe(4);
  expect(shareOf(3, 0)).toBe(0);
});
