import { expect, test } from '@jest/globals';
import { readRowsQuestion, rowsAddress, rowsVariables } from './import-question';

test('N1: an address without words asks for all rows, those with errors first', () => {
  const question = readRowsQuestion({ stato: 'x', ordine: 'y' });
  expect(rowsAddress(question)).toEqual({});
  expect(rowsVariables(question)).toEqual({ text: null, state: null, orderBy: 'STATE', after: null });
});

test('N1: what the address asks is asked of the graph and led on; the page is not led on', () => {
  const question = readRowsQuestion({ stato: 'errori', q: ' Alba ', ordine: 'riga', dopo: 'abc' });
  expect(rowsVariables(question)).toEqual({ text: 'Alba', state: 'WRONG', orderBy: 'LINE', after: 'abc' });
  expect(rowsAddress(question)).toEqual({ stato: 'errori', q: 'Alba', ordine: 'riga' });
});
