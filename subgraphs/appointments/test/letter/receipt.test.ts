import { expect, test } from '@jest/globals';
import { LANGUAGES } from '../../src/letter/words.js';
import { printReceipt } from '../../src/receipt/print-receipt.js';

const receipt = {
  code: 'KX7M-4Q9C',
  title: { it: 'Cittadinanza per matrimonio', ar: 'الجنسية عن طريق الزواج', zh: '婚姻入籍' },
  startsAt: new Date('2026-12-03T08:00:00Z'),
  placeName: 'Ufficio Cittadinanza',
  address: 'Via Esempio 22, 12100 Cuneo',
  documents: [{ it: 'Passaporto #let x = 1', zh: '护照' }],
  cutoffHours: 48,
  link: 'http://127.0.0.1:3000/it/prenotazione/AAAAAAAAAAAAAAAAAAAAAA',
};

test.each(LANGUAGES)('A43 A12: the receipt prints as tagged PDF/UA in %s', (language) => {
  const pdf = printReceipt({ ...receipt, language });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const text = pdf.toString('latin1');
  expect(text).toMatch(/pdfuaid/);
  expect(text).toMatch(new RegExp(`/Lang ?\\(${language}`));
  expect(pdf.length).toBeLessThan(200_000);
});
