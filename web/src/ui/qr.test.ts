import { expect, test } from '@jest/globals';
import { modulesOf, readQr } from '../../e2e/support/read-qr';
import { qrPath } from './qr';

const address = 'https://respi.example/it/area-riservata/formazione/equipe-di-dicembre-4f2a/presenze?codice=4F2A9C01BD';

test.each(['x', 'https://respi.example', address, `${address}&${'y'.repeat(60)}`, 'È già l’incontro'])(
  'T10: a reader that follows the standard finds in the code what was written: %s',
  (text) => {
    expect(readQr(modulesOf(qrPath(text).path))).toBe(text);
  },
);

test('T10 twin: one module that is turned over is found out by the check symbols', () => {
  const rows = modulesOf(qrPath(address).path).map((row) => [...row]);
  const row = rows[rows.length - 1] as boolean[];
  row[row.length - 1] = !row[row.length - 1];
  expect(() => readQr(rows)).toThrow('check symbols');
});
