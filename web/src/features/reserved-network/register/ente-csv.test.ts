import { expect, test } from '@jest/globals';
import type { EnteRow_EnteFragment } from '../../../graphql/generated/graphql';
import { csvOf } from './ente-csv';

const ente = {
  __typename: 'Ente',
  id: '1',
  name: '=Comune di "Alba"',
  category: 'COMUNE',
  tier: 'RISTRETTA',
  networkRole: 'LEAD',
  istatCode: '004003',
  ipaCode: null,
  website: null,
  isExample: true,
  adhesionState: null,
  bacino: { __typename: 'Bacino', id: 'b', name: 'Alba e Langhe', isExample: true },
} satisfies EnteRow_EnteFragment;

test('N1: the export keeps leading zeros and quotes, and runs no formula', () => {
  const [, line] = csvOf([ente]).split('\r\n');
  expect(line).toBe(`"'=Comune di ""Alba""";"COMUNE";"RISTRETTA";"LEAD";"";"Alba e Langhe";"si";"004003";"";"";"si"`);
});

test('N1: the export has one row for each ente under its titles', () => {
  expect(csvOf([ente, ente]).trimEnd().split('\r\n')).toHaveLength(3);
});
