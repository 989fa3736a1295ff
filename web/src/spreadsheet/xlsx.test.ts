import { inflateRawSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { xlsxOf } from './xlsx';

/** Entries of an archive as its directory at the end tells them; the way that spreadsheets read it. */
function entriesOf(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const found = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, length] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
    const name = zip.toString('utf8', at + 46, at + 46 + length);
    const local = zip.readUInt32LE(at + 42);
    const body = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    found.set(name, inflateRawSync(zip.subarray(body, body + size)).toString());
    at += 46 + length;
  }
  return found;
}

test('N1: a workbook holds every part that a spreadsheet asks for, and the rows as texts', () => {
  const entries = entriesOf(xlsxOf('Enti', [['nome'], ['Comune di Alba']]));
  expect([...entries.keys()]).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/worksheets/sheet1.xml',
  ]);
  const sheet = entries.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet.match(/<row>/g)).toHaveLength(2);
  expect(sheet).toContain('>Comune di Alba</t>');
});

test('N1: no cell is a formula, and marks of XML are none of the sheet', () => {
  const [sheet = ''] = [entriesOf(xlsxOf('x', [['=1+1', '<b>&"', 'a\u0000b']])).get('xl/worksheets/sheet1.xml')];
  expect(sheet).not.toContain('<f>');
  expect(sheet.match(/t="inlineStr"/g)).toHaveLength(3);
  expect(sheet).toContain('>=1+1<');
  expect(sheet).toContain('&lt;b&gt;&amp;&quot;');
  expect(sheet).toContain('>ab<');
});

test('N1: the same rows give the same bytes', () => {
  const rows = [['nome'], ['Comune di Bra']];
  expect(xlsxOf('Enti', rows).equals(xlsxOf('Enti', rows))).toBe(true);
});
