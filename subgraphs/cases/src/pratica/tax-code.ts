import { CheckDigitizer, Matcher } from '@marketto/codice-fiscale-utils';
import type { PraticaFault, PraticaVerdict } from './pratica.js';

const WHOLE = new RegExp(`^(?:${Matcher.CODICE_FISCALE})$`);
const LENGTH = 16;
/** Positions of digits, counted from 0; in a code of omocodia they hold one of LMNPQRSTUV. */
const NUMERIC = new Set([6, 7, 9, 10, 12, 13, 14]);

/** Letter O typed for zero, I for one, and the reverse: neither letter occurs where a digit is due (A13). */
const unmixed = (code: string): string =>
  [...code]
    .map((sign, at) => {
      if (NUMERIC.has(at)) return sign === 'O' ? '0' : sign === 'I' ? '1' : sign;
      return sign === '0' ? 'O' : sign === '1' ? 'I' : sign;
    })
    .join('');

const refused = (code: PraticaFault, explanation: string): PraticaVerdict => ({
  ok: false,
  normalised: null,
  explanation,
  code,
});

/** Checks a codice fiscale, also one of omocodia: length, form, control character; says what to look at (A13, C34). */
export function checkTaxCode(typed: string): PraticaVerdict {
  if (typed.length !== LENGTH) {
    return refused(
      'TAX_CODE_LENGTH',
      `Il codice fiscale ha 16 caratteri: qui ne risultano ${typed.length}. Controlla se ne manca o ne avanza uno.`,
    );
  }
  const code = unmixed(typed);
  if (!WHOLE.test(code)) {
    return refused(
      'INVALID',
      'La forma non è quella di un codice fiscale: sei lettere, anno, mese, giorno, luogo di nascita, controllo.',
    );
  }
  if (CheckDigitizer.checkDigit(code) !== code.at(-1)) {
    return refused(
      'TAX_CODE_CHECK_CHARACTER',
      'L’ultimo carattere non torna con gli altri quindici: almeno uno è stato copiato male.',
    );
  }
  const corrected = code === typed ? '' : ' Le lettere O e I e le cifre 0 e 1 scambiate sono state corrette.';
  return {
    ok: true,
    normalised: code,
    explanation: `Il codice fiscale è formalmente corretto.${corrected}`,
    code: null,
  };
}
