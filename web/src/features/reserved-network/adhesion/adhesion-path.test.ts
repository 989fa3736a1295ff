import { expect, test } from '@jest/globals';
import { adhesionStates } from '../vocabulary';
import { pathOf } from './adhesion-path';

test('N5: the way leads from invitation to effect, and one step is the present one', () => {
  expect(pathOf('APPROVED').map(({ place }) => place)).toEqual(['done', 'done', 'here', 'ahead', 'ahead']);
  expect(pathOf('UNDER_REVIEW')).toEqual(pathOf('REQUESTED'));
});

test('N5: a suspended, ended or refused adhesion has no way ahead to show', () => {
  const without = adhesionStates.filter((state) => pathOf(state).length === 0);
  expect(without).toEqual(['SUSPENDED', 'WITHDRAWN', 'EXPIRED', 'REJECTED']);
});
