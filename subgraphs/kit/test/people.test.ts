import { describe, expect, test } from '@jest/globals';
import { contactPatterns, readAsked } from '../src/privacy/people.js';

/** Whether a contact that somebody wrote down is found by what is asked for; both dialects read these patterns alike. */
const finds = (asked: string, written: string): boolean => {
  const { email, phone } = contactPatterns(readAsked(asked));
  return [email, phone].some((pattern) => pattern !== null && new RegExp(pattern).test(written.toLowerCase()));
};

describe('TH23 I18: a contact is found as it is written, and never inside a longer one', () => {
  test.each(['3331234567', '+39 333 1234567', '0039 (333) 123-45-67', 'cell.333/1234567, la sera', '39 3331234567'])(
    'TH23: «%s» is the number that is asked for',
    (written) => expect(finds('333 123 4567', written)).toBe(true),
  );

  test.each(['33312345678', '13331234567', '+40 333 1234567', '333123456', '3331234560 4567'])(
    'TH23: «%s» is somebody else’s',
    (written) => expect(finds('333 123 4567', written)).toBe(false),
  );

  test('TH23: a number from abroad is asked for with its prefix', () => {
    expect(finds('+40 722 123 456', '0040 722123456')).toBe(true);
    expect(finds('+40 722 123 456', '722123456')).toBe(false);
  });

  test.each([
    ['a.rossi@example.org', true],
    ['Scrivere ad <A.Rossi@example.org>.', true],
    ['a.rossi@example.org, b@example.org', true],
    ['ma.rossi@example.org', false],
    ['axrossi@example.org', false],
    ['a.rossi@example.org.uk', false],
    ['a.rossi@example.organic', false],
  ])('TH23: «%s»: %s', (written, isFound) => expect(finds('A.Rossi@example.org', written)).toBe(isFound));

  test('TH23: what is neither an e-mail nor a telephone finds no contact', () => {
    expect(contactPatterns(readAsked('RSSMRA80A01D205V'))).toEqual({ email: null, phone: null });
  });
});
