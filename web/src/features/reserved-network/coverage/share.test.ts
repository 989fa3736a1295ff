import { expect, test } from '@jest/globals';
import { shareOf, summandsOf, totalOf } from './share';

test('N21: the founding target is 273 services, the sum of its categories', () => {
  const targets = [250, 10, 8, 2, 3].map((target) => ({ target, today: 1, joined: 0 }));
  expect(totalOf(targets)).toEqual({ target: 273, today: 5, joined: 0 });
});

test('N21: a category may hold more enti than its target; its bar is full and goes no further', () => {
  expect(shareOf(12, 10)).toBe(100);
  expect(shareOf(9, 250)).toBe(4);
  expect(shareOf(3, 0)).toBe(0);
});

test('N21: the founding text counts 250 + 10 + 8 + 2 + 3, the three institutions together', () => {
  const rows = [
    { category: 'COMUNE', target: 250 },
    { category: 'CONSORZIO', target: 10 },
    { category: 'CENTRO_IMPIEGO', target: 8 },
    { category: 'ASL', target: 2 },
    { category: 'QUESTURA', target: 1 },
    { category: 'PREFETTURA', target: 1 },
    { category: 'PROVINCIA', target: 1 },
  ] as const;
  expect(summandsOf(rows)).toEqual([250, 10, 8, 2, 3]);
});
