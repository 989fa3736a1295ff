import { describe, expect, test } from '@jest/globals';
import { renderSVG } from 'uqr';
import { printPdf } from '../src/print/print-pdf.js';
import { certificateTemplate, signatureTemplate } from '../src/print/templates.js';
import { readPdf } from './build/read-pdf.js';

const link = 'https://respi.example/it/formazione/attestato/AB12-CD34-EF56';
const certificate = {
  code: 'AB12-CD34-EF56',
  holder: 'Nadia #let نادية',
  title: 'Équipe di dicembre',
  sessions: ['10 dicembre 2026, 09:00–11:00', '17 dicembre 2026, 09:00–11:00'],
  hours: '4 ore',
  issuedOn: '18 dicembre 2026',
  link,
  qr: renderSVG(link, { ecc: 'M' }),
};
const row = (name: string) => ({ name, ente: 'Comune di Alba' });
const sheet = {
  title: 'Équipe di dicembre',
  sessions: [
    { when: '10 dicembre 2026, 09:00–11:00', place: 'Cuneo', rows: [row('Ada Lovera'), row('Nadia Haddad')] },
    { when: '17 dicembre 2026, 09:00–11:00', place: 'Alba', rows: [row('Ada Lovera')] },
  ],
};

describe('what is printed, as PDF.js reads it', () => {
  test('T11: a certificate is tagged, titled, in its language, and read in the order in which it is seen, names of two scripts too', async () => {
    const read = await readPdf(printPdf(certificateTemplate, certificate));
    expect(read).toMatchObject({
      title: 'Attestato di partecipazione AB12-CD34-EF56',
      language: 'it',
      isTagged: true,
      pages: 1,
    });
    expect(read.tags.filter((tag) => tag === 'H1')).toHaveLength(1);
    expect(read.tags).toContain('Figure');
    expect(read.alternatives).toEqual([`Indirizzo di verifica ${link}`]);
    expect(read.lines).toEqual([
      'ReSPI · Rete dei servizi e sportelli pubblici per immigrati',
      'Attestato di partecipazione',
      'Si attesta che',
      'Nadia #let نادية',
      'ha partecipato all’incontro formativo',
      'Équipe di dicembre',
      '10 dicembre 2026, 09:00–11:00',
      '17 dicembre 2026, 09:00–11:00',
      'per complessive 4 ore.',
      'Rilasciato il 18 dicembre 2026.',
      'Codice di verifica: AB12-CD34-EF56',
      'Chi riceve questo attestato può controllarlo all’indirizzo',
      link,
    ]);
  });

  test('T10: the sheet to sign is a table with headings on each page, and each page says which it is', async () => {
    const read = await readPdf(printPdf(signatureTemplate, sheet));
    expect(read).toMatchObject({
      title: 'Foglio presenze: Équipe di dicembre',
      language: 'it',
      isTagged: true,
      pages: 2,
    });
    expect(read.tags.filter((tag) => tag === 'Table')).toHaveLength(2);
    expect(read.tags.filter((tag) => tag === 'TH')).toHaveLength(8);
    expect(read.lines).toEqual([
      'Équipe di dicembre',
      '10 dicembre 2026, 09:00–11:00 · Cuneo',
      'N. Nome e cognome Ente Firma',
      '1 Ada Lovera Comune di Alba',
      '2 Nadia Haddad Comune di Alba',
      'Foglio presenze · documento riservato pagina 1 di 2',
      'Équipe di dicembre',
      '17 dicembre 2026, 09:00–11:00 · Alba',
      'N. Nome e cognome Ente Firma',
      '1 Ada Lovera Comune di Alba',
      'Foglio presenze · documento riservato pagina 2 di 2',
    ]);
  });
});
