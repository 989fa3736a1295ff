import { describe, expect, test } from '@jest/globals';
import { csvOf } from '../src/csv.js';
import { xlsxOf } from '../src/xlsx.js';

const HEADS = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const typed = ["Rossi,=cmd|' /C calc'!A0", 'Rossi;=1', 'Rossi\t@sum', 'riga\n+1', '＝1+1', '－1', '=1', '\t=1'];
/** What a spreadsheet that parts by semicolons, commas and tabs alike would take for the beginning of a cell. */
const begun = (csv: string): string[] => csv.split(/[;,\t\r\n\ufeff]"?/);

describe('TH13: tables that are taken away', () => {
  test('TH13: in a CSV no formula begins, wherever a spreadsheet takes a cell to end', () => {
    expect(begun(csvOf([typed]).toString()).filter((cell) => HEADS.test(cell))).toEqual([]);
    expect(csvOf([['Alba, Bra - Cuneo', -3]]).toString()).toBe('\uFEFF"Alba, Bra - Cuneo";-3\r\n');
  });

  test('TH13 twin: where only the head of a cell is looked at, a comma begins a formula', () => {
    const naive = typed.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)).join(';');
    expect(begun(naive).filter((cell) => HEADS.test(cell)).length).toBeGreaterThan(4);
  });

  test('C7 PIT13: what XML has no place for does not make a workbook that opens nowhere', () => {
    expect(xlsxOf([['a\u0000b\ufffec\uffffd']], 'Foglio').equals(xlsxOf([['abcd']], 'Foglio'))).toBe(true);
  });
});
