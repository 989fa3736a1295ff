import { CheckDigitizer } from '@marketto/codice-fiscale-utils';

export type TaxCodeFault = 'TAX_CODE_LENGTH' | 'TAX_CODE_CHECK_CHARACTER' | 'INVALID';

export type TaxCodeCheck =
  | { readonly ok: true; readonly taxCode: string }
  | { readonly ok: false; readonly code: TaxCodeFault; readonly message: string };

/** Places of a codice fiscale that hold a digit (or the letter that replaces it in a case of omocodia). */
const DIGITS = [6, 7, 9, 10, 12, 13, 14];

const refused = (code: TaxCodeFault, message: string): TaxCodeCheck => ({ ok: false, code, message });

/** Letters typed for digits and digits typed for letters: O and 0, I and 1 (A13). */
function mended(text: string): string {
  return [...text]
    .map((char, at) => {
      if (DIGITS.includes(at)) return char === 'O' ? '0' : char === 'I' ? '1' : char;
      return char === '0' ? 'O' : char === '1' ? 'I' : char;
    })
    .join('');
}

/** Normalises a codice fiscale (case, spaces, O and 0) and checks its form and last letter, saying what is wrong (A13). */
export function checkTaxCode(typed: string): TaxCodeCheck {
  const compact = typed.toUpperCase().replace(/[\s.\-_/]/g, '');
  if (compact.length !== 16) {
    return refused('TAX_CODE_LENGTH', `Il codice fiscale ha 16 caratteri: qui ce ne sono ${compact.length}.`);
  }
  const taxCode = mended(compact);
  if (!/^[A-Z]{6}[0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]$/.test(taxCode)) {
    return refused(
      'INVALID',
      'Lettere e numeri del codice fiscale non sono al loro posto: controlla di averlo copiato bene.',
    );
  }
  if (CheckDigitizer.checkDigit(taxCode) !== taxCode[15]) {
    return refused(
      'TAX_CODE_CHECK_CHARACTER',
      'L’ultima lettera del codice fiscale non corrisponde: almeno un carattere è sbagliato.',
    );
  }
  return { ok: true, taxCode };
}
