import { expect, test } from '@jest/globals';
import type { RetentionPageQuery } from '../../graphql/generated/graphql';
import { holdsOf, linesOf, onlyIn, silentOf } from './houses';

const line = {
  kind: 'CASE_DRAFTS',
  months: 6,
  isConfirmed: false,
  source: null,
  since: null,
  due: 1,
  held: 0,
  forgotten: 0,
};
const hold = (reference: string, isInForce: boolean, placedAt: string) => ({
  id: reference,
  reference,
  reason: 'Ricorso',
  placedAt,
  until: '2027-01-01',
  liftedAt: null,
  isInForce,
});
const data = {
  casesRetention: { lines: [line], holds: [hold('a', false, '2026-03'), hold('b', true, '2026-01')] },
  appointmentsRetention: { lines: [], holds: [hold('c', true, '2026-02')] },
  networkRetention: null,
  knowledgeRetention: { lines: [], holds: [] },
  trainingRetention: { lines: [], holds: [] },
} as unknown as RetentionPageQuery;

test('C37: terms know their house, holds in force come first, a house that is silent is named', () => {
  expect(linesOf(data)).toEqual([{ ...line, house: 'cases' }]);
  expect(holdsOf(data).map(({ reference }) => reference)).toEqual(['c', 'b', 'a']);
  expect(silentOf(data)).toEqual(['network']);
});

test('C37: a command goes to one house alone', () => {
  expect(Object.entries(onlyIn('cases')).filter(([, isMeant]) => isMeant)).toEqual([['cases', true]]);
  expect(Object.values(onlyIn('elsewhere')).some(Boolean)).toBe(false);
});
