import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Refusal } from '@respi/kit/user-error.js';
import { DIGEST_BYTES, digestOf, isBreached } from './breached-passwords.js';
import { checkedPassword, isMadeOfKnownWords } from './new-password.js';

const chooser = {
  address: 'anna.rossi@example.org',
  names: ['Anna Maria Ferrèro', 'Comune di Savigliano', 'Questura di Cuneo'],
};
const codeOf = (password: string): string => {
  try {
    return checkedPassword(password, chooser) === password ? 'taken' : 'changed';
  } catch (refusal) {
    return (refusal as Refusal).userErrors[0]?.code ?? 'nothing';
  }
};

const MADE_OF_WORDS = [
  'Password2026!',
  'respi-questura-2026',
  'sportello-immigrazione-1',
  'qwertyuiop123456',
  '123456789012',
  '987654321098',
  'Benvenuto.2026',
  'anna.rossi.12345',
  'aaaaaaaaaaaabb',
  'Ferrero-Maria-80',
  'FERRÈRO.1980!!!!',
  'Savigliano2026!!',
  'Comune_di_Savigliano',
  'cuneo-cuneo-2026',
];
const KNOWN = ['1qaz2wsx3edc', 'q1w2e3r4t5y6', 'Mailcreated5240', '1QAZ2WSX3EDC'];

test.each(MADE_OF_WORDS)('I1 I9: %s is made of what is tried first, and is refused', (password) => {
  expect(codeOf(password)).toBe('COMMON_PASSWORD');
});

test.each(KNOWN)('I1 I9: %s is known from breaches, and is refused (ASVS 6.2.4, 6.2.12)', (password) => {
  expect(codeOf(password)).toBe('COMMON_PASSWORD');
});

test('I1 I9 twin: by words alone a breached password would be taken, by the list alone one of the own ente', () => {
  expect(KNOWN.filter((password) => isMadeOfKnownWords(password, chooser))).toEqual([]);
  expect(['Savigliano2026!!', 'Ferrero-Maria-80'].filter(isBreached)).toEqual([]);
  const stranger = { address: 'li@example.org', names: [] };
  expect(checkedPassword('Savigliano2026!!', stranger)).toBe('Savigliano2026!!');
});

test('I1: the list is in order, without doubles, of forty thousand passwords at least, and each of them is found', () => {
  const all = readFileSync(new URL('../../../breached-passwords.bin', import.meta.url));
  const digests = Array.from({ length: all.length / DIGEST_BYTES }, (_, at) =>
    all.toString('hex', at * DIGEST_BYTES, (at + 1) * DIGEST_BYTES),
  );
  expect(digests.length).toBeGreaterThan(40_000);
  expect(digests).toEqual([...new Set(digests)].sort());
  expect(digests).toContain(digestOf('1qaz2wsx3edc').toString('hex'));
});

test.each([
  'una-frase-lunga-e-mia',
  'correct-horse-battery',
  'la questura chiude alle due',
  'Anna va a Savigliano in treno',
  '835192740618',
  'ключ от сарая 7',
])('I1: %s is taken as it was typed: no rule of composition, any script, spaces too', (password) => {
  expect(codeOf(password)).toBe('taken');
});

test('I1: too short and too long are told apart from too common', () => {
  expect([codeOf('una-frase'), codeOf('x'.repeat(201))]).toEqual(['INVALID', 'TOO_LONG']);
});
