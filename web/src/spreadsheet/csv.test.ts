import { expect, test } from '@jest/globals';
import { csvText } from './csv';

test('TH13: in a table for spreadsheets no cell is run as a formula, none breaks out of its quotes', () => {
  const typed = ['=1+1', '+39', '-1', '@sum', '\t=1', '\r=1', 'a"b;c', null, 7];
  expect(csvText([typed])).toBe(`\u{feff}"'=1+1";"'+39";"'-1";"'@sum";"'\t=1";"'\r=1";"a""b;c";"";"7"\r\n`);
});
