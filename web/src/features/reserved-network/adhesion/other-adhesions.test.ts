import { expect, test } from '@jest/globals';
import type { AdhesionState } from '../../../graphql/generated/graphql';
import { openTo, othersOf, pastOf } from './other-adhesions';

const row = (id: string, state: AdhesionState, protocollo: string) => ({
  id,
  state,
  protocolloVersion: { protocollo: { id: protocollo } },
});
const rows = [row('now', 'ACTIVE', 'rete'), row('new', 'APPROVED', 'rete'), row('old', 'EXPIRED', 'scuola')];

test('N8 N24: what is to be signed stands beside what counts; what is over is history', () => {
  expect(othersOf(rows, 'now').map(({ id }) => id)).toEqual(['new']);
  expect(pastOf(rows, 'now').map(({ id }) => id)).toEqual(['old']);
});

test('N24: an ente may ask again where an operational adhesion is over, never for the network there', () => {
  const protocolli = [
    { id: 'rete', title: 'Rete', kind: 'NETWORK' as const },
    { id: 'scuola', title: 'Scuola', kind: 'SCHOOL' as const },
  ];
  expect(openTo(protocolli, rows).map(({ id }) => id)).toEqual(['scuola']);
  expect(openTo(protocolli, [row('x', 'REQUESTED', 'scuola')])).toEqual([]);
});
