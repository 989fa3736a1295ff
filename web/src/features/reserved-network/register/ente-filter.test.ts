import { expect, test } from '@jest/globals';
import { addressOf, filterOf, isFiltered, readQuestion } from './ente-filter';

test('N1 N3: category, network, role, adhesion, bacino and order are read from the address and written back to it', () => {
  const params = {
    q: 'alba',
    categoria: 'COMUNE',
    rete: 'RISTRETTA',
    adesione: 'ACTIVE',
    bacino: 'b1',
    ruolo: 'LEAD',
    ordine: 'ADHESION',
  };
  const question = readQuestion(params);
  expect(addressOf(question)).toEqual(params);
  expect(filterOf(question)).toEqual({
    text: 'alba',
    category: 'COMUNE',
    tier: 'RISTRETTA',
    adhesionState: 'ACTIVE',
    bacinoId: 'b1',
    networkRole: 'LEAD',
  });
});

test('N1: a foreign word in the address is ignored, never sent on', () => {
  const question = readQuestion({ categoria: 'BANCA', rete: 'x', ruolo: 'CAPO', adesione: 'ATTIVA', ordine: 'RANDOM' });
  expect(isFiltered(question)).toBe(false);
  expect(Object.values(filterOf(question)).every((value) => value === null)).toBe(true);
});
