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

/** Length is what makes a password strong; one that repeats the address is refused. */
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
  if (new Set(given).size < 5 || (name.length > 3 && given.toLowerCase().includes(name))) {
    throw new Refusal(UserErrorCode.INVALID, 'La password è troppo facile da indovinare.', ['password']);
  }
  return given;
}
