import { expect, test } from '@jest/globals';
import { coverageOrders, inOrder } from './coverage-order';

const row = (category: string, target: number, today: number, joined: number) => ({ category, target, today, joined });
const rows = [row('ASL', 2, 2, 1), row('Comune', 250, 247, 12), row('Consorzio', 10, 9, 9), row('ASO', 2, 3, 2)];

test.each([
  ['categoria', 'ASL ASO Comune Consorzio'],
  ['previsti', 'Comune Consorzio ASL ASO'],
  ['oggi', 'Comune Consorzio ASO ASL'],
  ['aderenti', 'Comune Consorzio ASO ASL'],
  ['mancanti', 'Comune ASL Consorzio ASO'],
] as const)('N21: the coverage by %s, the largest first, what is equal by name', (order, expected) => {
  expect(coverageOrders).toContain(order);
  expect(
    inOrder(rows, order, (name) => name)
      .map(({ category }) => category)
      .join(' '),
  ).toBe(expected);
});
