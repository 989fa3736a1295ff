import { expect, test } from '@jest/globals';
import { contextOf } from './finding-context';

test('P11: a finding is shown in the words around it', () => {
  const text = 'La pratica della signora Rossi è ferma.';
  const start = text.indexOf('Rossi');
  expect(contextOf(text, { start, end: start + 5 })).toEqual({
    before: 'La pratica della signora ',
    after: ' è ferma.',
  });
});

test('P11: long surroundings are cut, and the cut is shown', () => {
  const text = `${'a '.repeat(60)}Rossi${' b'.repeat(60)}`;
  const { before, after } = contextOf(text, { start: 120, end: 125 });
  expect(before.startsWith('…')).toBe(true);
  expect(after.endsWith('…')).toBe(true);
});
