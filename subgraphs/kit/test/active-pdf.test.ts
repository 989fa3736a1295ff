import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { isActivePdf } from '../src/pdf/active-pdf.js';

const pdf = (...parts: (string | Buffer)[]): Buffer =>
  Buffer.concat(['%PDF-1.7\n', ...parts].map((part) => (Buffer.isBuffer(part) ? part : Buffer.from(part, 'latin1'))));
const packed = (dict: string, bytes: Buffer): (string | Buffer)[] => [
  `4 0 obj << ${dict} /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n`,
  bytes,
  '\nendstream\nendobj\n',
];

describe('TH14: a PDF that does more than be read', () => {
  test.each([
    '/JavaScript (app.alert(1))',
    '/JS 3 0 R',
    '/Launch',
    '/EmbeddedFile',
    '/J#61vaScript',
    '/XFA [',
    '/RichMedia',
  ])('TH14: a PDF that says %s is active', (says) => {
    expect(isActivePdf(pdf(`1 0 obj << ${says} >> endobj`))).toBe(true);
    expect(isActivePdf(pdf('1 0 obj << /Type /Catalog /Author (JS Bach) >> endobj'))).toBe(false);
  });

  test('TH14: packed together with others it is found too', () => {
    const [first, second] = ['<< /S /JavaScript /JS (x) >>', '<< /Type /Catalog >>'];
    const head = `5 0 6 ${first.length + 1} `;
    const bytes = deflateSync(Buffer.from(`${head}${first} ${second}`));
    const dict = `/Type /ObjStm /N 2 /First ${head.length}`;
    expect(isActivePdf(pdf(...packed(dict, bytes)))).toBe(true);
    const harmless = deflateSync(Buffer.from(`${head}<< /S /GoTo       /D  (x) >> ${second}`));
    expect(isActivePdf(pdf(...packed(dict, harmless)))).toBe(false);
  });

  test('TH14: remarks of strange characters around the name hide nothing', () => {
    expect(isActivePdf(pdf('1 0 obj << /S %\u00ff\u00fe\n/JavaScript%\u00ff\u00fe\n/T (x) >> endobj'))).toBe(true);
  });

  test('TH14: an object that pretends to be the inside of a picture is found', () => {
    const hidden = Buffer.from('9 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj');
    expect(isActivePdf(pdf(...packed('/Subtype /Image', hidden)))).toBe(true);
  });

  test('TH14: an object that a later one of the same number replaces is looked at too', () => {
    const twice = pdf('5 0 obj << /S %\u00ff\n/Launch%\u00ff\n >> endobj\n5 0 obj << /S /GoTo >> endobj\n');
    expect(isActivePdf(twice)).toBe(true);
  });

  test('C7: the bytes of a scan that spell such a name by chance are no program; twin: by the name alone they were', () => {
    const scan = Buffer.concat([Buffer.from([0x9c, 0x01]), Buffer.from('/JS'), Buffer.from([0xf3, 0x02])]);
    const whole = pdf(...packed('/Subtype /Image', scan));
    expect(isActivePdf(whole)).toBe(false);
    expect(/\/JS\b/.test(whole.toString('latin1'))).toBe(true);
    const scans = Array.from({ length: 30 }, () => pdf(...packed('/Subtype /Image', randomBytes(1_000_000))));
    expect(scans.filter(isActivePdf)).toEqual([]);
  });

  test('F22: no bytes break it', () => {
    const whole = pdf('1 0 obj << /A [1 (x) <41> /B] >> endobj\ntrailer << /Root 1 0 R >>');
    for (let at = 0; at < 2_000; at += 1) {
      const bytes = Buffer.from(whole);
      bytes[9 + ((at * 7919) % (bytes.length - 9))] = (at * 31) % 256;
      expect(typeof isActivePdf(bytes)).toBe('boolean');
    }
  });
});
