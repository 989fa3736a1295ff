import { expect, test } from '@jest/globals';
import { archiveAddress, archiveQuestion } from './archive-question';

test('T25: the address of the archive says what was asked, and asks again the same', () => {
  const asked = archiveQuestion({ q: '  visto  ', tipo: 'RECORDING', dopo: 'abc' });
  expect(asked).toEqual({ text: 'visto', kind: 'RECORDING', after: 'abc' });
  const { searchParams } = new URL(archiveAddress('it', asked), 'https://respi.example');
  expect(archiveQuestion(Object.fromEntries(searchParams))).toEqual(asked);
  expect(archiveQuestion({ q: '\0', tipo: 'SECRET' })).toEqual({ text: undefined, kind: undefined, after: undefined });
});
