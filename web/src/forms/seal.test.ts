import { expect, jest, test } from '@jest/globals';

jest.unstable_mockModule('server-only', () => ({}));
const { seal, unseal } = await import('./seal');

const draft = { name: 'Amina', notes: 'à 🏔' };

test('A9: a sealed draft opens as it was', () => {
  expect(unseal(seal(draft))).toEqual(draft);
});

test('A10: a sealed draft tells nothing of the person to who carries it', () => {
  const sealed = seal(draft);
  expect(sealed).not.toContain('Amina');
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('Amina');
});

test.each([
  '',
  'x',
  'a'.repeat(60),
  `${seal(draft)}A`,
  // Not the last one: base64url leaves bits of it unused.
  seal(draft).replace(/^(.{40})(.)/, (_, head: string, one: string) => head + (one === 'A' ? 'B' : 'A')),
])('A9: an altered draft does not open (%#)', (sealed) => {
  expect(unseal(sealed)).toBeNull();
});

test('A7: a draft ends; its twin with time left opens', () => {
  expect(unseal(seal(draft, 0))).toBeNull();
  expect(unseal(seal(draft, 1))).toEqual(draft);
});
