import { expect, test } from '@jest/globals';
import { allOf, manyOf, oneOf, withQuery, wordOf } from './address-query';

test('C30: empty filters leave no trace in the address, lists repeat their name', () => {
  expect(withQuery('/x', { q: '', a: undefined, b: false })).toBe('/x');
  expect(withQuery('/x', { q: 'carta blu', stato: ['DRAFT', 'CLOSED'], scadute: true })).toBe(
    '/x?q=carta+blu&stato=DRAFT&stato=CLOSED&scadute=1',
  );
});

test('C30: only known words are read from the address', () => {
  const params = { stato: ['CLOSED', 'DROP TABLE', 'DRAFT'], ordine: 'DUE', q: '  carta ' };
  expect(manyOf(params, 'stato', ['DRAFT', 'CLOSED'] as const)).toEqual(['DRAFT', 'CLOSED']);
  expect(wordOf(params, 'ordine', ['URGENCY', 'DUE'] as const)).toBe('DUE');
  expect(wordOf(params, 'ordine', ['URGENCY'] as const)).toBeUndefined();
  expect(oneOf(params, 'q')).toBe('carta');
});

test('C33: all values of an address, each once, no more than asked for', () => {
  expect(allOf({ x: ['a', ' b ', 'a', '', 'c'] }, 'x', 2)).toEqual(['a', 'b']);
  expect([allOf({ x: 'a' }, 'x', 2), allOf({}, 'x', 2)]).toEqual([['a'], []]);
});
