import { expect, test } from '@jest/globals';
import type { CaseToAskAbout_CaseFragment } from '../../../graphql/generated/graphql';
import { askable } from './askable-cases';

const edge = (id: string, registryNumber: string | null, state = 'SUBMITTED') => ({
  node: { id, registryNumber, state, topic: { id: 't', title: 'Rinnovo' } } as unknown as CaseToAskAbout_CaseFragment,
});

test('T13: contested cases stand first, each case once, a draft not at all', () => {
  const found = askable([edge('b', '2026/2', 'CLOSED')], [edge('a', '2026/1'), edge('b', '2026/2'), edge('c', null)]);
  expect(found).toEqual([
    { id: 'b', number: '2026/2', topic: 'Rinnovo', state: 'CONTESTED' },
    { id: 'a', number: '2026/1', topic: 'Rinnovo', state: 'SUBMITTED' },
  ]);
});

test('T13: who has no cases, or may not see them, is offered none', () => {
  expect(askable(null, undefined)).toEqual([]);
});
