import { expect, test } from '@jest/globals';
import { checkedPassword } from './person-fields.js';

const address = 'anna.rossi@example.org';
const isTaken = (password: string): boolean => {
  try {
    return checkedPassword(password, address) === password;
  } catch {
    return false;
  }
};

test.each([
  'Password2026!',
  'respi-questura-2026',
  'sportello-immigrazione-1',
  'qwertyuiop123456',
  '123456789012',
  '987654321098',
  'Benvenuto.2026',
  'anna.rossi.12345',
  'aaaaaaaaaaaabb',
])('I1 I9: %s is made of what is tried first, and is refused', (password) => {
  expect(isTaken(password)).toBe(false);
});

test.each([
  'una-frase-lunga-e-mia',
  'correct-horse-battery',
  'la questura chiude alle due',
  '835192740618',
  'ключ от сарая 7',
])('I1: %s is taken as it was typed: no rule of composition, any script, spaces too', (password) => {
  expect(isTaken(password)).toBe(true);
});
