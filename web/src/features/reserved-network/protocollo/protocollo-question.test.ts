import { expect, test } from '@jest/globals';
import { narrowed, protocolloAddress, readProtocolloQuestion } from './protocollo-question';

const one = (title: string, kind: 'NETWORK' | 'SCHOOL', version: string, isCurrent: boolean) => ({
  ...{ title, kind },
  versions: [{ title: version, isCurrent }],
});
const all = [one('Protocollo d’intesa', 'NETWORK', 'Prima', true), one('Università', 'SCHOOL', 'Bozza Élite', false)];
const found = (search: Record<string, string>) => narrowed(all, readProtocolloQuestion(search)).map(({ kind }) => kind);

test('N24: an address without words asks for all; what is in no vocabulary asks for nothing', () => {
  expect(found({})).toEqual(['NETWORK', 'SCHOOL']);
  expect(protocolloAddress(readProtocolloQuestion({ genere: 'x', vigore: 'y', ordine: 'z' }))).toEqual({});
});

test.each([
  [{ q: 'universita' }, ['SCHOOL']],
  [{ q: 'ELITE bozza' }, ['SCHOOL']],
  [{ q: 'elite intesa' }, []],
  [{ genere: 'rete' }, ['NETWORK']],
  [{ vigore: 'no' }, ['SCHOOL']],
  [{ vigore: 'si', genere: 'scolastico' }, []],
])('N24: narrowed to %j', (search, kinds) => {
  expect(found(search)).toEqual(kinds);
  expect(protocolloAddress(readProtocolloQuestion(search))).toEqual(search);
});
