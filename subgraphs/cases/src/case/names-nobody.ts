import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';

const traces: readonly RegExp[] = [
  /[^\s@]+@[^\s@]+\.[^\s@]+/, // e-mail
  /(?:\+|\b)\d(?:[\s./-]?\d){7,}/, // telephone, number of a pratica
  /\b[A-Z]{6}[\dLMNPQRSTUV]{2}[A-EHLMPR-T][\dLMNPQRSTUV]{2}[A-Z][\dLMNPQRSTUV]{3}[A-Z]\b/i, // codice fiscale
  /\bK10/i,
];
const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/** Whether a text that leaves a case shows no trace of a person: no name of the case, contact, number or codice fiscale. */
export function namesNobody(text: string, { personName }: { personName: string | null }): boolean {
  const said = new Set(wordsOf(text));
  return !traces.some((trace) => trace.test(text)) && !wordsOf(personName ?? '').some((word) => said.has(word));
}

/** Refuses a text that would carry a person out of the case (PERSONAL_DATA). */
export function refuseNames(text: string, subject: { personName: string | null }, field: string): void {
  if (namesNobody(text, subject)) return;
  throw new Refusal(
    UserErrorCode.PERSONAL_DATA,
    'Il testo sembra contenere dati personali: scrivilo senza nomi, recapiti e numeri di pratica.',
    [field],
  );
}
