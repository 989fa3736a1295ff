import { randomInt } from 'node:crypto';

/** Letters and digits that nobody confuses when reading them aloud. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const IPA = /^[A-Za-z0-9_]{3,20}$/;

/** A code by which an application is followed, twelve characters. */
export const newCode = (): string => Array.from({ length: 12 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** A code as somebody types it: letters and digits alone, in capitals. */
export const plainCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 40);

/**
 * Codice fiscale of a body: eleven digits of which the last is the control digit (D.M. Finanze 23 December 1976, art. 7;
 * read on 22 November 2026, to be verified by the office).
 */
export function isFiscalCode(code: string): boolean {
  if (!/^\d{11}$/.test(code) || /^0+$/.test(code)) return false;
  const digits = [...code].map(Number);
  const control = digits.pop();
  const sum = digits.reduce((total, digit, at) => {
    const weighed = at % 2 === 0 ? digit : digit * 2;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return (10 - (sum % 10)) % 10 === control;
}

/** A code of the index of public administrations, by its form. */
export const isIpaCode = (code: string): boolean => IPA.test(code);
