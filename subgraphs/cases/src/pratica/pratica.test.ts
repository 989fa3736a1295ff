import { describe, expect, test } from '@jest/globals';
import { checkPratica, likelyKind, masked, PraticaKind, readings } from './pratica.js';

const { TAX_CODE, K10, K10C, INSURANCE_NUMBER, CASE_FILE } = PraticaKind;
/** Invented; the control character is the right one. */
const SOUND = 'RSSMRA80A01D205V';

describe('C34 A13: a codice fiscale is normalised and checked, with an explanation', () => {
  test.each([
    ['lower case and spaces', 'rss mra 80a01 d205v'],
    ['letter O for zero', 'RSSMRA8OAO1D2O5V'],
    ['letter I for one', 'RSSMRA80A0ID205V'],
  ])('A13: %s', (_what, typed) => {
    expect(checkPratica(TAX_CODE, typed)).toMatchObject({ ok: true, normalised: SOUND, code: null });
  });

  test('A13: a code of omocodia is a code like another', () => {
    expect(checkPratica(TAX_CODE, 'RSSMRA80A01D20RQ')).toMatchObject({ ok: true, normalised: 'RSSMRA80A01D20RQ' });
  });

  test.each([
    ['RSSMRA80A01D205', 'TAX_CODE_LENGTH'],
    ['RSSMRA80A01D205VV', 'TAX_CODE_LENGTH'],
    ['RSSMRA80A01D205W', 'TAX_CODE_CHECK_CHARACTER'],
    ['RSSMRA80A41D205V', 'TAX_CODE_CHECK_CHARACTER'],
    ['RSSMRA80A99D205V', 'INVALID'],
    ['1234567890123456', 'INVALID'],
  ])('A13: %s is refused as %s', (typed, code) => {
    const verdict = checkPratica(TAX_CODE, typed);
    expect(verdict).toMatchObject({ ok: false, normalised: null, code });
    expect(verdict.explanation).not.toContain(typed);
  });
});

describe('C34: references that offices give are checked for length and characters only', () => {
  test.each([
    [INSURANCE_NUMBER, '0612 3456 7890', '061234567890'],
    [K10, 'k10/0123456', 'K10/0123456'],
    [K10, 'K10 0123456', 'K10/0123456'],
    [K10C, 'K10/C/0123456', 'K10/C/0123456'],
    [K10C, 'K10C0123456', 'K10/C/0123456'],
    [CASE_FILE, 'p-cn/l/n/2026/100', 'P-CN/L/N/2026/100'],
  ])('C34: %s %s has one spelling', (kind, typed, normalised) => {
    expect(checkPratica(kind, typed)).toMatchObject({ ok: true, normalised });
  });

  test.each([
    [INSURANCE_NUMBER, '12345'],
    [INSURANCE_NUMBER, 'ABC1234567890'],
    [K10, 'K10/C/0123456'],
    [K10C, 'K10/0123456'],
    [K10, '0123456'],
    [CASE_FILE, 'SENZA-CIFRE'],
    [CASE_FILE, "1' or '1'='1"],
  ])('C34: %s %s cannot be right', (kind, typed) => {
    expect(checkPratica(kind, typed)).toMatchObject({ ok: false, normalised: null, code: 'INVALID' });
  });

  test('C30: a searched text is read in every way that it can be meant', () => {
    expect(readings('K10/0123456')).toContain('K10/0123456');
    expect(readings(SOUND.toLowerCase())).toContain(SOUND);
    expect(readings('buongiorno')).toEqual([]);
  });

  test.each([
    [SOUND, 'TAX_CODE'],
    ['k10/0123456', 'K10'],
    ['K10C 0123456', 'K10C'],
    ['055 1234 56789', 'INSURANCE_NUMBER'],
    ['12-2026/A', 'CASE_FILE'],
    ['non so', 'CASE_FILE'],
  ])('C34: %s is likely a %s', (typed, kind) => {
    expect(likelyKind(typed)).toBe(kind);
  });

  test('C34: those without the right see the last four characters', () => {
    expect(masked(SOUND)).toBe('••••205V');
  });
});
