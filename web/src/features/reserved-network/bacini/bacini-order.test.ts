import { expect, test } from '@jest/globals';
import { inOrder, sortBy } from './bacini-order';

const row = (name: string, hours: number | null) => ({ name, hours });
const rows = [
  row('Mondovì', null),
  row('Bra', 12),
  row('Alba', 12),
  row('Cuneo', 0),
  row('Saluzzo', null),
  row('Fossano', 90),
];
const by = { nome: ({ name }: (typeof rows)[0]) => name, ore: ({ hours }: (typeof rows)[0]) => hours };
const names = (order: 'nome' | '-nome' | 'ore' | '-ore') => inOrder(rows, order, by).map(({ name }) => name);

test('N19: bacini and desks by name and by hours, both ways; what is unknown comes last in both, what is equal by name', () => {
  expect(names('nome')).toEqual(['Alba', 'Bra', 'Cuneo', 'Fossano', 'Mondovì', 'Saluzzo']);
  expect(names('-nome')).toEqual(['Saluzzo', 'Mondovì', 'Fossano', 'Cuneo', 'Bra', 'Alba']);
  expect(names('ore')).toEqual(['Cuneo', 'Alba', 'Bra', 'Fossano', 'Mondovì', 'Saluzzo']);
  expect(names('-ore')).toEqual(['Fossano', 'Alba', 'Bra', 'Cuneo', 'Mondovì', 'Saluzzo']);
});

test('N19: a head leads to the least first, then to the most; the other table keeps its order', () => {
  const asked = { ordine: '-ore', desk: 'rapporto' };
  const sort = sortBy<'nome' | 'ore'>('ore', '/bacini#ore-sportelli', asked, 'desk');
  expect(sort('ore')).toEqual({ href: '/bacini?ordine=-ore&desk=-ore#ore-sportelli', current: 'ascending' });
  expect(sort('nome')).toEqual({ href: '/bacini?ordine=-ore&desk=nome#ore-sportelli' });
  expect(sortBy<'ore'>('-ore', '/bacini', {}, 'ordine')('ore')).toEqual({
    href: '/bacini?ordine=ore',
    current: 'descending',
  });
});
