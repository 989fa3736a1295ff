import { expect, test } from '@jest/globals';
import { csvText } from './csv';

test('TH13: in a table for spreadsheets no cell is run as a formula, none breaks out of its quotes', () => {
  const typed = ['=1+1', '+39', '-1', '@sum', '\t=1', '\r=1', 'a"b;c', null, 7];
  expect(csvText([typed])).toBe(`\u{feff}"'=1+1";"'+39";"'-1";"'@sum";"\t'=1";"\r'=1";"a""b;c";"";"7"\r\n`);
});

test('TH13: no formula begins where a spreadsheet parts by commas or tabs, nor in full-width letters', () => {
  const typed = [
    "Rossi,=cmd|' /C calc'!A0",
    'Rossi;=1',
    'Rossi\t@sum',
    'riga\n+1',
    '＝1+1',
    '－1',
    'Alba, Bra - Cuneo',
  ];
  const cells = [...csvText([typed]).matchAll(/[",;\t\n\u{feff}]([^",;\t\n]+)/gu)].map(([, begun = '']) => begun);
  expect(cells.filter((begun) => /^[=+\-@＝＋－＠]/.test(begun))).toEqual([]);
  expect(csvText([['Alba, Bra - Cuneo']])).toContain('"Alba, Bra - Cuneo"');
});

test('TH13 twin: where only the head of a cell is looked at, a comma begins a formula', () => {
  const naive = (text: string) => `"${text.replace(/^([=+\-@\t\r])/, "'$1")}"`;
  expect(naive('Rossi,=1+1').split(',')[1]).toMatch(/^=/);
});
