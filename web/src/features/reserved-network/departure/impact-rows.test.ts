import { expect, test } from '@jest/globals';
import { digestsOf, type Impact, linesOf, silentOf } from './impact-rows';

const house = (digest: string, kind: string) => ({
  __typename: 'HouseImpact' as const,
  digest,
  rows: [
    {
      __typename: 'ImpactRow' as const,
      kind,
      count: 2,
      onSuspension: ['KEEP', 'CANCEL'],
      onWithdrawal: ['CANCEL', 'KEEP'],
    },
  ],
});
const impact: Impact = {
  peopleImpact: house('network:1', 'LOGINS'),
  casesImpact: null,
  trainingImpact: house('training:1', 'SEATS'),
  contentsImpact: house('knowledge:1', 'CONTENTS'),
  sportelli: [
    { bookingsImpact: house('appointments:1', 'AGENDAS') },
    { bookingsImpact: house('appointments:2', 'AGENDAS') },
  ],
};

test('N10: a suspension and a withdrawal propose differently; the desks of an ente count together', () => {
  const lines = linesOf(impact, 'SUSPENSION');
  expect(lines.map(({ kind, count }) => [kind, count])).toEqual([
    ['LOGINS', 2],
    ['SEATS', 2],
    ['CONTENTS', 2],
    ['AGENDAS', 4],
  ]);
  expect(lines[0]?.decisions[0]).toBe('KEEP');
  expect(linesOf(impact, 'WITHDRAWAL')[0]?.decisions[0]).toBe('CANCEL');
});

test('N11: a house that is silent is said to be so, and is part of what was seen', () => {
  expect(silentOf(impact)).toEqual(['cases']);
  expect(digestsOf(impact)).toEqual([
    'network:1',
    'cases:silent',
    'training:1',
    'knowledge:1',
    'appointments:1',
    'appointments:2',
  ]);
});
