import { expect, test } from '@jest/globals';
import { standingOf } from './standing';

test.each([
  ['RECEIVED', null, 'RECEIVED'],
  ['DECLINED', null, 'DECLINED'],
  ['ADMITTED', 'REQUESTED', 'REQUESTED'],
  ['ADMITTED', 'ACTIVE', 'ACTIVE'],
  ['ADMITTED', 'INVITED', 'REQUESTED'],
  ['ADMITTED', null, 'REQUESTED'],
] as const)('N6: an application that is %s, its request %s, reads as %s', (state, adhesionState, word) => {
  expect(standingOf({ state, adhesionState })).toBe(word);
});
