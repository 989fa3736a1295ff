import { expect, test } from '@jest/globals';
import { addressOf, filterOf, isFiltered, readQuestion } from './event-filter';

const now = '2027-03-01T08:00:00Z';

test('T1: without a wish the calendar begins with what is to come', () => {
  const question = readQuestion({});
  expect(isFiltered(question)).toBe(false);
  expect(filterOf(question, now)).toEqual({
    text: null,
    kind: null,
    from: now,
    to: null,
    bacinoId: null,
    mineOnly: null,
  });
});

test('T1 N20: kind, period, bacino, text and own meetings are read from the address and written back to it', () => {
  const bacino = '0b0e7c1e-0000-4000-8000-000000000000';
  const question = readQuestion({ q: ' cittadinanza ', tipo: 'EQUIPE', periodo: 'passati', bacino, miei: '1' });
  expect(addressOf(question)).toEqual({ q: 'cittadinanza', tipo: 'EQUIPE', periodo: 'passati', bacino, miei: true });
  expect(filterOf(question, now)).toEqual({
    text: 'cittadinanza',
    kind: 'EQUIPE',
    from: null,
    to: now,
    bacinoId: bacino,
    mineOnly: true,
  });
});

test('T1: a foreign word in the address is ignored, never sent on', () => {
  expect(filterOf(readQuestion({ tipo: 'PARTY', periodo: 'ieri', bacino: 'alba' }), now)).toMatchObject({
    kind: null,
    from: now,
    bacinoId: null,
  });
});
