import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { isBreached } from './breached-passwords.js';

/** Characters of the shortest password that is taken. */
export const MIN_PASSWORD = 12;
const MAX_PASSWORD = 200;

/** Who chooses a password: what others know of them is tried first. */
export interface Chooser {
  readonly address: string;
  /** Of the person, of their enti, of the offices of the province. */
  readonly names: readonly string[];
}

/** Words of this platform and of every list of common passwords: what is made of them alone is tried first (ASVS 5.0, 6.2.11). */
const TRIED_FIRST =
  /respi|passw[o0]rd|prefettura|questura|sportell[oi]|immigrazione|provincia|comune|ufficio|utente|operatore|coordinamento|amministratore|administrator|admin|benvenut[oaie]|welcome|segret[oa]|cambiami|letmein|iloveyou|qwerty(uiop)?|asdfgh(jkl)?|zxcvbn(m)?|abcdef/g;
const IN_A_ROW = ['0123456789'.repeat(8), '9876543210'.repeat(8)];

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Words of four letters and more, the longest first: a shorter one may be part of any sentence. */
const wordsOf = ({ address, names }: Chooser): string[] =>
  [address, ...names]
    .flatMap((text) => folded(text).split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 3)
    .sort((one, other) => other.length - one.length);

/** Whether next to nothing is left of it without known words, the row of digits, or one’s own names. */
export function isMadeOfKnownWords(given: string, chooser: Chooser): boolean {
  const whole = folded(given);
  const name = folded(chooser.address.split('@')[0] ?? '');
  if (name.length > 3 && whole.includes(name)) return true;
  if (new Set(given).size < 5 || IN_A_ROW.some((row) => row.includes(given))) return true;
  const rest = wordsOf(chooser).reduce((left, word) => left.replaceAll(word, ''), whole.replace(TRIED_FIRST, ''));
  return rest !== whole && rest.replace(/[^\p{L}]/gu, '').length < 4;
}

/**
 * Length is what makes a password strong; one that is known from breaches, or made of words that everybody or whoever
 * knows the person would try, is refused: INVALID, TOO_LONG or COMMON_PASSWORD.
 */
export function checkedPassword(given: string, chooser: Chooser): string {
  if (given.length < MIN_PASSWORD) {
    throw new Refusal(UserErrorCode.INVALID, 'La password ha almeno 12 caratteri.', ['password'], {
      min: MIN_PASSWORD,
    });
  }
  if (given.length > MAX_PASSWORD) {
    throw new Refusal(UserErrorCode.TOO_LONG, 'La password è troppo lunga.', ['password'], { max: MAX_PASSWORD });
  }
  if (isMadeOfKnownWords(given, chooser) || isBreached(given)) {
    throw new Refusal(UserErrorCode.COMMON_PASSWORD, 'La password è tra quelle che si provano per prime.', [
      'password',
    ]);
  }
  return given;
}
