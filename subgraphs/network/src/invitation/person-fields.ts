import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { z } from 'zod';

/** Languages of the platform. */
export const LOCALES = ['it', 'en', 'fr', 'ar', 'ro', 'sq', 'uk', 'zh', 'es'] as const;
const email = z.email().max(254);
const MIN_PASSWORD = 12;
const MAX_PASSWORD = 200;
const MAX_NAME = 120;

/** Address in lower case; refuses what is not one. */
export function checkedEmail(given: string): string {
  const parsed = email.safeParse(given.trim().toLowerCase());
  if (!parsed.success) throw new Refusal(UserErrorCode.INVALID, 'L’indirizzo e-mail non è valido.', ['email']);
  return parsed.data;
}

/** Name as it will be shown. */
export function checkedName(given: string): string {
  const name = given.trim().replace(/\s+/g, ' ');
  if (name.length < 2) throw new Refusal(UserErrorCode.REQUIRED, 'Il nome è obbligatorio.', ['displayName']);
  if (name.length > MAX_NAME) {
    throw new Refusal(UserErrorCode.TOO_LONG, 'Il nome è troppo lungo.', ['displayName'], { max: MAX_NAME });
  }
  return name;
}

/** One of our languages, Italian when none is given. */
export function checkedLocale(given: string | null | undefined): string {
  const found = LOCALES.find((locale) => locale === (given ?? 'it'));
  if (!found) throw new Refusal(UserErrorCode.INVALID, 'La lingua non è tra quelle della piattaforma.', ['locale']);
  return found;
}

/** Words of this platform and of every list of common passwords: what is made of them alone is tried first (ASVS 5.0, 6.2.11). */
const TRIED_FIRST =
  /respi|passw[o0]rd|prefettura|questura|sportell[oi]|immigrazione|provincia|comune|ufficio|utente|operatore|coordinamento|amministratore|administrator|admin|benvenut[oaie]|welcome|segret[oa]|cambiami|letmein|iloveyou|qwerty(uiop)?|asdfgh(jkl)?|zxcvbn(m)?|abcdef/g;
const IN_A_ROW = ['0123456789'.repeat(8), '9876543210'.repeat(8)];

const isTriedFirst = (given: string): boolean => {
  const lower = given.toLowerCase();
  const rest = lower.replace(TRIED_FIRST, '');
  const isMadeOfThem = rest !== lower && rest.replace(/[^\p{L}]/gu, '').length < 4;
  return isMadeOfThem || IN_A_ROW.some((row) => row.includes(given));
};

/** Length is what makes a password strong; one that repeats the address, or is made of known words alone, is refused. */
export function checkedPassword(given: string, address: string): string {
  if (given.length < MIN_PASSWORD) {
    throw new Refusal(UserErrorCode.INVALID, 'La password ha almeno 12 caratteri.', ['password'], {
      min: MIN_PASSWORD,
    });
  }
  if (given.length > MAX_PASSWORD) {
    throw new Refusal(UserErrorCode.TOO_LONG, 'La password è troppo lunga.', ['password'], { max: MAX_PASSWORD });
  }
  const name = address.split('@')[0] ?? '';
  if (isTriedFirst(given) || new Set(given).size < 5 || (name.length > 3 && given.toLowerCase().includes(name))) {
    throw new Refusal(UserErrorCode.INVALID, 'La password è troppo facile da indovinare.', ['password']);
  }
  return given;
}
