import { describe, expect, test } from '@jest/globals';
import { findingsIn, RedactionKind } from './findings.js';
import { findingMark, unresolvedIn } from './unresolved.js';

const { NAME, TAX_CODE, PHONE, EMAIL, PRATICA_NUMBER, BIRTH_DATE, DOCUMENT_NUMBER } = RedactionKind;

/** Every value is invented. */
const corpus: readonly (readonly [string, readonly (readonly [RedactionKind, string])[]])[] = [
  ['Il sig. Rossi ha chiesto il rinnovo.', [[NAME, 'Rossi']]],
  ['La signora Amal Ben Ali attende.', [[NAME, 'Amal Ben Ali']]],
  ['La sig.ra Nguyễn Thị Hoa è venuta allo sportello.', [[NAME, 'Nguyễn Thị Hoa']]],
  [
    "Parlato con l'avv. D'Angelo e con il dott. Bianchi.",
    [
      [NAME, "D'Angelo"],
      [NAME, 'Bianchi'],
    ],
  ],
  ['Il marito Mohamed El Amrani lavora ad Alba.', [[NAME, 'Mohamed El Amrani']]],
  ['Mr. John Smith asked.', [[NAME, 'John Smith']]],
  ['Codice fiscale RSSMRA80A01D205X presente.', [[TAX_CODE, 'RSSMRA80A01D205X']]],
  ['CF rss mra 80a01 d205x', []],
  ['CF RSSMRA 80A01 D205X scritto a gruppi', [[TAX_CODE, 'RSSMRA 80A01 D205X']]],
  ['Chiamare il 333 1234567.', [[PHONE, '333 1234567']]],
  ['Tel. +39 0171 445566, ore ufficio', [[PHONE, '+39 0171 445566']]],
  ['Il numero è 0171/445566', [[PHONE, '0171/445566']]],
  ['Scrivere a mario.rossi@example.org.', [[EMAIL, 'mario.rossi@example.org']]],
  ['Pratica K10/123456 ferma da un anno', [[PRATICA_NUMBER, 'K10/123456']]],
  ['Pratica K10C 98765', [[PRATICA_NUMBER, 'K10C 98765']]],
  ['La pratica n. 2024/123456 è ferma', [[PRATICA_NUMBER, '2024/123456']]],
  ['Assicurata 061234567890 spedita', [[PRATICA_NUMBER, '061234567890']]],
  ['Nata a Tirana il 12/03/1985, residente ad Alba', [[BIRTH_DATE, '12/03/1985']]],
  ['nato il 3 maggio 1990', [[BIRTH_DATE, '3 maggio 1990']]],
  ['data di nascita: 1990-05-03', [[BIRTH_DATE, '1990-05-03']]],
  ['Passaporto n. YA1234567 scaduto', [[DOCUMENT_NUMBER, 'YA1234567']]],
  ['Il permesso di soggiorno n. I12345678 è pronto', [[DOCUMENT_NUMBER, 'I12345678']]],
  ['Il rinnovo si chiede entro 60 giorni e costa 30,46 euro.', []],
  ['Art. 5, comma 4, del decreto legislativo 286 del 25/07/1998.', []],
  ['Il signor Prefetto firma il decreto.', []],
  ['Il codice K10 si trova sulla ricevuta.', []],
  ['Si presenta la domanda dal 1/1/2026 al 31/12/2026.', []],
  ['Legge 5 febbraio 1992, n. 91; D.P.R. 394/1999', []],
  ['Lo sportello è aperto dalle 9:00 alle 12:30.', []],
  ['La moglie può lavorare con la ricevuta.', []],
  ['Il marito Italiano non serve? Sì.', [[NAME, 'Italiano']]],
  ['Serve un reddito di 6.947,33 euro (2025) più 3.473 per ogni familiare.', []],
];

describe('P11: personal data in a text', () => {
  test.each(corpus)('%s', (text, expected) => {
    expect(findingsIn(text).map(({ kind, value }) => [kind, value])).toEqual(expected);
  });

  test('a finding says where it stands', () => {
    const text = 'Scrivere a a@example.org oggi';
    for (const { start, end, value } of findingsIn(text)) expect(text.slice(start, end)).toBe(value);
  });

  test('a finding that was accepted is no longer in the way, and only that one', () => {
    const words = { title: 'Domanda', abstract: null, body: 'Il sig. Rossi e il sig. Bianchi', blocks: [] };
    const [first] = unresolvedIn(words, [], true);
    expect(first && unresolvedIn(words, [findingMark(first)], true).map((finding) => finding.value)).toEqual([
      'Bianchi',
    ]);
  });

  test('in a text that no case is behind, the telephone of an office is no finding, and a codice fiscale is', () => {
    const words = { title: 'Orari', abstract: null, body: 'Tel. 0171 445566, CF RSSMRA80A01D205X', blocks: [] };
    expect(unresolvedIn(words, [], false).map((finding) => finding.kind)).toEqual([TAX_CODE]);
  });

  test('a long text is looked through in a moment', () => {
    const started = performance.now();
    findingsIn(`${'Il signor aaaaa 0171 '.repeat(900)}nato a ${'x '.repeat(500)}`);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
