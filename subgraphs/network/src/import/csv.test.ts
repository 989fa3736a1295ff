import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CsvTable, readCsv } from './csv.js';

const table = (given: Buffer | string): CsvTable => {
  const found = readCsv(typeof given === 'string' ? Buffer.from(given) : given);
  if (typeof found === 'string') throw new Error(found);
  return found;
};

describe('N1: a CSV as people send it', () => {
  test('N1: semicolons in Latin-1, commas in UTF-8 with a byte-order mark, tabs', () => {
    const latin = table(Buffer.from('nome;sito\r\nComune di Mondov\xec;\r\n', 'latin1'));
    expect(latin).toMatchObject({ encoding: 'Latin-1', separator: ';', columns: ['nome', 'sito'] });
    expect(latin.rows).toEqual([{ line: 2, values: { nome: 'Comune di Mondovì', sito: '' } }]);
    expect(table('\u{feff}Nome,Sito\nMondovì,x').rows[0]?.values).toEqual({ nome: 'Mondovì', sito: 'x' });
    expect(table('nome\tsito\nAlba\ty').separator).toBe('\t');
  });

  test('N1: a quoted cell may hold separators, quotes and line ends, and the numbers of the lines stay right', () => {
    const { rows } = table('nome;sito\n"Ente ""A""; di\nprova";x\n\nEnte B;y\n');
    expect(rows).toEqual([
      { line: 2, values: { nome: 'Ente "A"; di\nprova', sito: 'x' } },
      { line: 5, values: { nome: 'Ente B', sito: 'y' } },
    ]);
  });

  test.each([
    ['', 'EMPTY'],
    ['nome;sito\n', 'EMPTY'],
    ['nome\n"mai chiuso', 'UNCLOSED_QUOTE'],
    ['PK\u0003\u0004\u0000', 'NOT_TEXT'],
    [`nome\n${'a\n'.repeat(2_001)}`, 'TOO_MANY_ROWS'],
  ])('N1: %j is told to be %s', (text, fault) => {
    expect(readCsv(Buffer.from(text))).toBe(fault);
  });

  test('N1: whatever is written with quotes is read back', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'è', '"', ';', ',', '\n', ' '), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
        const quoted = (one: string) => `"${one.replaceAll('"', '""')}"`;
        const text = `n0;n1\n${cells.map((one) => `${quoted(one)};x`).join('\n')}\n`;
        expect(table(text).rows.map(({ values }) => values.n0)).toEqual(cells.map((one) => one.trim()));
      }),
    );
  });
});
