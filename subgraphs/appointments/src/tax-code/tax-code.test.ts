import { describe, expect, test } from '@jest/globals';
import { checkTaxCode } from './tax-code.js';

const right = 'RSSMRA85T10A562S';

describe('codice fiscale', () => {
  test.each([right, 'rss mra 85t10 a562s', 'RSSMRA85T1OA562S', 'RSSMRA-85T10-A562S', 'RSSMRA85TI0A562S'])(
    'A13: %s is understood',
    (typed) => {
      expect(checkTaxCode(typed)).toEqual({ ok: true, taxCode: right });
    },
  );

  test('A13: the letter O typed as zero in a name is mended', () => {
    expect(checkTaxCode('R0SMRA85T10A562U')).toMatchObject(checkTaxCode('ROSMRA85T10A562U'));
  });

  test.each([
    ['RSSMRA85T10A562', 'TAX_CODE_LENGTH', /15/],
    ['', 'TAX_CODE_LENGTH', /0/],
    ['RSSMRA85T10A562A', 'TAX_CODE_CHECK_CHARACTER', /ultima lettera/],
    ['RSSMRA85X10A562S', 'INVALID', /al loro posto/],
    ['1234567890123456', 'INVALID', /al loro posto/],
  ])('A13: %s is explained', (typed, code, message) => {
    expect(checkTaxCode(typed)).toEqual({ ok: false, code, message: expect.stringMatching(message) });
  });

  test('A13: a codice fiscale of omocodia, with letters for digits, is right too', () => {
    expect(checkTaxCode('RSSMRA85T10A56NH').ok).toBe(true);
  });
});
