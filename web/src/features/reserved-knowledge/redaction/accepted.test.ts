import { expect, test } from '@jest/globals';
import { acceptedValue, readAccepted } from './accepted';

test('P11: an accepted finding keeps its words, whatever signs they hold', () => {
  const finding = { kind: 'NAME', value: 'Rossi | Bianchi' };
  expect(readAccepted([acceptedValue(finding), 'broken'])).toEqual([finding]);
});
