import { describe, expect, test } from '@jest/globals';
import { applicantInput, detailsInput } from './booking-input';

const codesOf = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }): string[] =>
  result.error?.issues.map(({ path, message }) => `${String(path[0])}:${message}`) ?? [];

describe('A10: who comes', () => {
  test('an e-mail or a telephone is enough, a tax code and a surname are not needed', () => {
    expect(applicantInput.safeParse({ name: 'Amina', email: 'amina@example.org' }).success).toBe(true);
    expect(applicantInput.safeParse({ name: 'Amina', phone: '+39 333 1234567' }).success).toBe(true);
  });

  test('everything that is wrong is said at once', () => {
    expect(codesOf(applicantInput.safeParse({}))).toEqual(['name:REQUIRED', 'email:CONTACT_REQUIRED']);
    expect(codesOf(applicantInput.safeParse({ name: 'A', email: 'x', phone: 'y' }))).toEqual([
      'email:INVALID_EMAIL',
      'phone:INVALID_PHONE',
    ]);
  });
});

describe('A2: the matter', () => {
  test('a pratica is asked for where the purpose needs it', () => {
    expect(codesOf(detailsInput(true).safeParse({}))).toEqual(['praticaKind:CHOOSE', 'praticaValue:REQUIRED']);
    expect(detailsInput(false).safeParse({}).success).toBe(true);
  });

  test('notes longer than 200 characters are refused', () => {
    expect(codesOf(detailsInput(false).safeParse({ notes: 'x'.repeat(201) }))).toEqual(['notes:TOO_LONG']);
  });
});
