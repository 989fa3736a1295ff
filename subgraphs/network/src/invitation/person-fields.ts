import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { z } from 'zod';

/** Languages of the platform. */
export const LOCALES = ['it', 'en', 'fr', 'ar', 'ro', 'sq', 'uk', 'zh', 'es'] as const;
const email = z.email().max(254);
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
