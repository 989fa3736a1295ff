import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diffOf } from './text-diff';

const told = (older: string, newer: string) =>
  diffOf(older, newer)
    .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'gone' ? '-' : '+'}[${text}]`))
    .join('');

describe('P16: what changed between two texts', () => {
  test.each([
    ['Costa 30 euro.', 'Costa 40 euro.', 'Costa -[30]+[40] euro.'],
    ['', 'Nuovo', '+[Nuovo]'],
    ['Tolto', '', '-[Tolto]'],
    ['Uguale', 'Uguale', 'Uguale'],
    ['تصريح الإقامة', 'تصريح العمل', 'تصريح -[الإقامة]+[العمل]'],
  ])('%s → %s', (older, newer, expected) => {
    expect(told(older, newer)).toBe(expected);
  });

  test('the older is what is the same and gone, the newer what is the same and new, whatever the texts', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (older, newer) => {
        const found = diffOf(older, newer);
        const side = (kind: 'gone' | 'new') =>
          found
            .filter((one) => one.kind === 'same' || one.kind === kind)
            .map(({ text }) => text)
            .join('');
        expect([side('gone'), side('new')]).toEqual([older, newer]);
      }),
    );
  });

  test('texts too long for a comparison word by word are told apart as wholes', () => {
    const long = 'parola '.repeat(3_000);
    expect(diffOf(long, `${long}fine`).map(({ kind }) => kind)).toEqual(['gone', 'new']);
  });
});
