import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { renderSVG } from 'uqr';
import { printPdf } from './print-pdf.js';
import { certificateTemplate, signatureTemplate } from './templates.js';

/* Poppler has no part in writing the files. Where it is not installed these proofs are skipped: docs/testing.md says how
   they were read by hand. */
const POPPLER = (() => {
  try {
    execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' });
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
const judged = POPPLER ? describe : describe.skip;

const folder = mkdtempSync(join(tmpdir(), 'printed-'));
afterAll(() => rmSync(folder, { recursive: true }));

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

/** What Poppler reads: facts of the file, its structure, and its text in reading order; marks of direction taken out. */
function read(template: string, data: object) {
  const file = join(folder, 'printed.pdf');
  writeFileSync(file, printPdf(template, data));
  const run = (tool: string, ...args: string[]): string =>
    execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const lines = (text: string) =>
    text
      .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\f]/g, '')
      .split('\n')
      .map((line) => line.trim().replace(/ {2,}/g, ' | '))
      .filter(Boolean);
  return {
    facts: run('pdfinfo', file),
    tags: lines(run('pdfinfo', '-struct', file)).map((line) => line.split(/[ :(]/)[0]),
    text: lines(run('pdftotext', '-layout', file, '-')),
  };
}

judged('what is printed, as Poppler reads it', () => {
  test('T11: a certificate is tagged, titled, and read in the order in which it is seen, names of two scripts too', () => {
    const { facts, tags, text } = read(certificateTemplate, certificate);
    expect(facts).toMatch(/^Title: +Attestato di partecipazione AB12-CD34-EF56$/m);
    expect(facts).toMatch(/^Tagged: +yes$/m);
    expect(facts).toMatch(/^Pages: +1$/m);
    expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1);
    expect(tags).toContain('Figure');
    expect(text).toEqual([
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

  test('T10: the sheet to sign is a table with headings on each page, and each page says which it is', () => {
    const { facts, tags, text } = read(signatureTemplate, sheet);
    expect(facts).toMatch(/^Title: +Foglio presenze: Équipe di dicembre$/m);
    expect(facts).toMatch(/^Tagged: +yes$/m);
    expect(tags.filter((tag) => tag === 'Table')).toHaveLength(2);
    expect(tags.filter((tag) => tag === 'TH')).toHaveLength(8);
    expect(text).toEqual([
      'Équipe di dicembre',
      '10 dicembre 2026, 09:00–11:00 · Cuneo',
      'N. | Nome e cognome | Ente | Firma',
      '1 | Ada Lovera | Comune di Alba',
      '2 | Nadia Haddad | Comune di Alba',
      'Foglio presenze · documento riservato | pagina 1 di 2',
      'Équipe di dicembre',
      '17 dicembre 2026, 09:00–11:00 · Alba',
      'N. | Nome e cognome | Ente | Firma',
      '1 | Ada Lovera | Comune di Alba',
      'Foglio presenze · documento riservato | pagina 2 di 2',
    ]);
  });
});
