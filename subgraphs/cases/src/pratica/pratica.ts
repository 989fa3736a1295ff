import { checkTaxCode } from './tax-code.js';

/** How the state's own file is named (C34). */
export enum PraticaKind {
  INSURANCE_NUMBER = 'INSURANCE_NUMBER', // numero di assicurata della ricevuta postale
  K10 = 'K10', // cittadinanza per residenza
  K10C = 'K10C', // cittadinanza per matrimonio
  CASE_FILE = 'CASE_FILE', // fascicolo dell’ufficio
  TAX_CODE = 'TAX_CODE', // codice fiscale
}

/** Why a reference cannot be right; each is a code of UserErrorCode. */
export type PraticaFault = 'INVALID' | 'TAX_CODE_LENGTH' | 'TAX_CODE_CHECK_CHARACTER';

/** Outcome of a check: the reference in its one spelling, or why it cannot be right. */
export interface PraticaVerdict {
  readonly ok: boolean;
  readonly normalised: string | null;
  /** Italian sentence; it never repeats what was typed. */
  readonly explanation: string;
  readonly code: PraticaFault | null;
}

/** Name of the blind index that finds a pratica by its exact reference, whatever its kind. */
export const PRATICA_INDEX = 'pratica';

const sound = (normalised: string, explanation = 'Il riferimento ha una forma plausibile.'): PraticaVerdict => ({
  ok: true,
  normalised,
  explanation,
  code: null,
});
const unsound = (explanation: string): PraticaVerdict => ({
  ok: false,
  normalised: null,
  explanation,
  code: 'INVALID',
});

/** Without spaces, in capitals. */
const squeezed = (typed: string): string => typed.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

/*
 * Numbers that offices give: no public rule states their form, so only length and characters are checked, widely, and
 * the office has the last word (to be verified by the office; forms as seen on receipts and letters, November 2026).
 */
const plausible: Record<Exclude<PraticaKind, PraticaKind.TAX_CODE>, (typed: string) => PraticaVerdict> = {
  INSURANCE_NUMBER(typed) {
    const digits = squeezed(typed).replace(/[-./]/g, '');
    if (/^\d{10,14}$/.test(digits)) return sound(digits);
    return unsound('Il numero di assicurata è fatto di sole cifre, da 10 a 14: si legge sulla ricevuta postale.');
  },
  K10: (typed) => citizenship(typed, 'K10'),
  K10C: (typed) => citizenship(typed, 'K10/C'),
  CASE_FILE(typed) {
    const file = squeezed(typed);
    if (/^(?=.*\d)[A-Z0-9./-]{3,30}$/.test(file)) return sound(file);
    return unsound(
      'Il numero di fascicolo ha da 3 a 30 caratteri, con almeno una cifra: lettere, cifre, punto, barra, trattino.',
    );
  },
};

function citizenship(typed: string, prefix: 'K10' | 'K10/C'): PraticaVerdict {
  const [, letter = '', digits = ''] = /^K10[/-]?(C?)[/-]?(\d{4,10})$/.exec(squeezed(typed)) ?? [];
  if (!digits) return unsound(`Il numero comincia con ${prefix} e continua con le cifre, da 4 a 10.`);
  const wrongSeries = (letter === 'C') !== (prefix === 'K10/C');
  if (wrongSeries) return unsound('K10 e K10/C sono due serie diverse: scegli quella scritta sulla lettera.');
  return sound(`${prefix}/${digits}`);
}

/** Checks a reference by its kind and puts it into its one spelling (C34). */
export const checkPratica = (kind: PraticaKind, typed: string): PraticaVerdict =>
  kind === PraticaKind.TAX_CODE ? checkTaxCode(squeezed(typed)) : plausible[kind](typed);

/** The kind whose form a reference has, where somebody typed it before choosing; a file of the office where none fits. */
export const likelyKind = (typed: string): PraticaKind =>
  [PraticaKind.TAX_CODE, PraticaKind.K10C, PraticaKind.K10, PraticaKind.INSURANCE_NUMBER].find(
    (kind) => checkPratica(kind, typed).ok,
  ) ?? PraticaKind.CASE_FILE;

/** Every spelling that a searched text may stand for, so that an exact search needs no kind (C30). */
export function readings(text: string): string[] {
  const verdicts = Object.values(PraticaKind).map((kind) => checkPratica(kind, text));
  return [...new Set(verdicts.flatMap((verdict) => (verdict.normalised ? [verdict.normalised] : [])))];
}

/** What is shown to those who may not read it: the last four characters. */
export const masked = (reference: string): string => `••••${reference.slice(-4)}`;
