import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { pdfText } from '../src/pdf/pdf-text.js';

const packed = (text: string) => {
  const body = deflateSync(Buffer.from(text, 'latin1')).toString('latin1');
  return `<< /Length ${body.length} /Filter /FlateDecode >> stream\n${body}\nendstream`;
};

/** A small file of one page; `objects` stand beside its catalog (1), pages (2) and page (3). */
function pdf(objects: Record<number, string>, resources: string, trailer = ''): Buffer {
  const all: Record<number, string> = {
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: `<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources ${resources} >>`,
    3: '<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>',
    ...objects,
  };
  const body = Object.entries(all).map(([id, value]) => `${id} 0 obj\n${value}\nendobj`);
  return Buffer.from(`%PDF-1.5\n${body.join('\n')}\ntrailer << /Root 1 0 R ${trailer} >>\n%%EOF`, 'latin1');
}

const plainFont = '<< /Font << /F1 << /Type /Font /Subtype /Type1 >> >> >>';
const page = (text: string) => ({ 4: packed(`BT /F1 12 Tf ${text} ET`) });

describe('P24: the words of a PDF', () => {
  test('come from packed pages, lines and gaps made words, hyphens at the end of a line joined', () => {
    const made = pdf(
      page('(Permesso di sog-) Tj 0 -14 Td (giorno) Tj 0 -14 Td [(Rin) 20 (novo) -300 (2026)] TJ'),
      plainFont,
    );
    expect(pdfText(made)).toBe('Permesso di soggiorno\nRinnovo 2026');
  });

  test('are read with accents, escapes and hexadecimal', () => {
    const made = pdf(page('(Citt\\340 \\(Cuneo\\)) Tj T* <5065727368E9> Tj'), plainFont);
    expect(pdfText(made)).toBe('Città (Cuneo)\nPershé');
  });

  test('are read by the table of the font where codes are not letters, Arabic in both directions', () => {
    const table = `1 begincodespacerange <0000> <FFFF> endcodespacerange
      2 beginbfchar <0001> <0643> <0002> <062A> endbfchar 1 beginbfrange <0010> <0012> <0061> endbfrange`;
    const font = '<< /Font << /F1 << /Type /Font /Subtype /Type0 /ToUnicode 5 0 R >> >> >>';
    const made = pdf({ ...page('<00010002> Tj T* <001000110012> Tj'), 5: packed(table) }, font);
    expect(pdfText(made)).toBe('كت تك\nabc');
  });

  test('are found in streams of objects and in forms that a page draws', () => {
    const inside = '<< /Font << /F1 << /Type /Font /Subtype /Type1 >> >> /XObject << /X1 6 0 R >> >>';
    const head = '7 0 ';
    const body = deflateSync(Buffer.from(head + inside, 'latin1')).toString('latin1');
    const objects = `<< /Type /ObjStm /N 1 /First ${head.length} /Length ${body.length} /Filter /FlateDecode >> stream\n${body}\nendstream`;
    const form = packed('BT /F1 9 Tf (Circolare) Tj ET').replace('<<', '<< /Type /XObject /Subtype /Form');
    const made = pdf({ 4: packed('/X1 Do'), 5: objects, 6: form }, '7 0 R');
    expect(pdfText(made)).toBe('Circolare');
  });

  test('of a locked file, a picture, a bomb or no PDF at all are none, and nothing breaks', () => {
    const locked = pdf(page('(segreto) Tj'), plainFont, '/Encrypt 9 0 R');
    expect(pdfText(locked)).toBe('');
    expect(pdfText(pdf({ 4: packed('/Im1 Do') }, plainFont))).toBe('');
    const bomb = pdf({ 4: packed(`BT /F1 9 Tf (${'a'.repeat(70_000_000)}) Tj ET`) }, plainFont);
    expect(bomb.length).toBeLessThan(200_000);
    expect(pdfText(bomb)).toBe('');
    expect(pdfText(Buffer.from(`1 0 obj ${'['.repeat(100_000)}`))).toBe('');
    expect(pdfText(Buffer.from('no PDF'))).toBe('');
    const loop = { 1: '<< /Type /Catalog /Pages 2 0 R >>', 2: '<< /Type /Pages /Kids [2 0 R] >>' };
    expect(pdfText(pdf(loop, ''))).toBe('');
  });
});
