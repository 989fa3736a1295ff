import { expect, test } from '@jest/globals';
import { markOf, verdictOf } from './session-state';

const mark = markOf('context', ['OPERATOR', 'ENTE_ADMIN']);

test('I7: a session that has ended ends the page; one that nobody could ask about does not', () => {
  expect(verdictOf({ state: 'ended' }, mark)).toBe('ended');
  expect(verdictOf({ state: 'unknown' }, mark)).toBe('holds');
  expect(verdictOf({ state: 'open', mark: markOf('context', ['ENTE_ADMIN', 'OPERATOR']) }, mark)).toBe('holds');
});

test('I5: another context or other roles, chosen in another tab, are told', () => {
  expect(verdictOf({ state: 'open', mark: markOf('other', ['OPERATOR', 'ENTE_ADMIN']) }, mark)).toBe('changed');
  expect(verdictOf({ state: 'open', mark: markOf('context', ['OPERATOR']) }, mark)).toBe('changed');
});
