import { expect, test } from '@jest/globals';
import { qrPath } from '../../../ui/qr';
import { inFours } from './prepared-factor';

test('I4: the secret is shown in groups of four and loses nothing', () => {
  expect(inFours('ABCDEFGHIJ')).toBe('ABCD EFGH IJ');
  expect(inFours('ABCD')).toBe('ABCD');
});

test('I4: the QR code has a quiet margin of four units and one square for each dark module', () => {
  const { path, side } = qrPath('otpauth://totp/ReSPI:a@example.org?secret=ABCDEFGH&issuer=ReSPI');
  const squares = path.match(/M(\d+) (\d+)h1v1h-1z/g) ?? [];
  expect(squares.join('')).toBe(path);
  const places = [...path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
  expect(Math.min(...places)).toBe(4);
  expect(Math.max(...places)).toBe(side - 5);
});
