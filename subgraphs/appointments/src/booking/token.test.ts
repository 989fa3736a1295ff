import { expect, test } from '@jest/globals';
import { hashOfToken, newCode, newToken } from './token.js';

test('TH10: a token has 128 bits, fits an address, and is never given twice', () => {
  const tokens = Array.from({ length: 100_000 }, newToken);
  expect(new Set(tokens).size).toBe(tokens.length);
  expect(tokens.every((token) => /^[\w-]{22}$/.test(token))).toBe(true);
  expect(hashOfToken(tokens[0] ?? '')).toMatch(/^[\w-]{43}$/);
});

test('A16: a code has no letter that is taken for another, and spells no word', () => {
  const codes = Array.from({ length: 2_000 }, newCode);
  expect(codes.every((code) => /^[^0O1ILS528BZAEIU]{4}-[^0O1ILS528BZAEIU]{4}$/.test(code))).toBe(true);
  expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(22);
  expect(new Set(codes).size).toBe(codes.length);
});
