import { expect, test } from '@jest/globals';
import { groupOf, groups, tintOf } from './adhesion-groups';

test('N26: every state of an adhesion has its word on the map, and a body that nobody invited is «not yet»', () => {
  expect(groupOf('ACTIVE')).toBe('joined');
  expect(groupOf('UNDER_REVIEW')).toBe('onTheWay');
  expect(groupOf('EXPIRED')).toBe('paused');
  expect(groupOf(null)).toBe('notYet');
  expect(new Set(groups.map((group) => tintOf[group])).size).toBe(groups.length);
});
