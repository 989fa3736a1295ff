import { expect, test } from '@jest/globals';
import { kindOfView, placesAddress, placesVariables, readPlacesQuestion } from './places-question';

test('N1: an address without words asks for the desks by name; what is in no vocabulary asks for nothing', () => {
  const question = readPlacesQuestion({ che: 'x', bacino: 'y', ordine: 'z' });
  expect(placesAddress(question)).toEqual({});
  expect(question.view).toBe('sportelli');
  expect(placesVariables(question)).toEqual({ text: null, bacinoId: null, orderBy: 'NAME', after: null });
});

test('N1: what the address asks is asked of the graph and led on; the page is not led on', () => {
  const bacino = '0b0e7c1e-0000-4000-8000-000000000000';
  const question = readPlacesQuestion({ che: 'altre-sedi', q: ' Alba ', bacino, ordine: 'comune', dopo: 'abc' });
  expect(kindOfView(question.view)).toBe('BRANCH');
  expect(placesVariables(question)).toEqual({ text: 'Alba', bacinoId: bacino, orderBy: 'COMUNE', after: 'abc' });
  expect(placesAddress(question)).toEqual({ che: 'altre-sedi', q: 'Alba', bacino, ordine: 'comune' });
});
