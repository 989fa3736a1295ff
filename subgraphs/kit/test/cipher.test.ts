import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { localDate, romeInstant, stoppedClock } from '../src/clock.js';
import { fieldCipher } from '../src/field-cipher.js';
import { safeName, trueType } from '../src/files.js';
import { cleanText, DateTime, LocalDate } from '../src/scalars.js';
import { seedId } from '../src/seed-id.js';

const blind = randomBytes(32);

describe('sealed fields', () => {
  test('TH18: what is sealed opens again, never shows its text, never looks the same twice', () => {
    const cipher = fieldCipher([randomBytes(32)], [blind]);
    fc.assert(
      fc.property(fc.string({ minLength: 4, unit: 'grapheme' }), (clear) => {
        const sealed = cipher.seal(clear);
        expect(cipher.open(sealed)).toBe(clear);
        expect(sealed).not.toBe(cipher.seal(clear));
      }),
    );
  });

  test('F30: after a rotation the old still opens; without its key it does not', () => {
    const [old, young] = [randomBytes(32), randomBytes(32)];
    const sealed = fieldCipher([old], [blind]).seal('RSSMRA80A01D205X');
    expect(fieldCipher([young, old], [blind]).open(sealed)).toBe('RSSMRA80A01D205X');
    expect(() => fieldCipher([young], [blind]).open(sealed)).toThrow('unknown key');
  });

  test('a changed ciphertext does not open', () => {
    const cipher = fieldCipher([randomBytes(32)], [blind]);
    const sealed = cipher.seal('12345');
    const last = sealed.at(-3) === 'A' ? 'B' : 'A';
    expect(() => cipher.open(`${sealed.slice(0, -3)}${last}${sealed.slice(-2)}`)).toThrow();
  });

  test('TH18: no key at all, a short one anywhere, or a short blind key: nothing is sealed with it', () => {
    const sound = randomBytes(32);
    const wrong: [Buffer[], Buffer][] = [
      [[], blind],
      [[randomBytes(16)], blind],
      [[sound, randomBytes(31)], blind],
      [[randomBytes(33), sound], blind],
      [[sound], randomBytes(31)],
    ];
    for (const [keys, index] of wrong) expect(() => fieldCipher(keys, [index])).toThrow('Field keys are 32 bytes');
    expect(fieldCipher([sound], [randomBytes(64)]).seal('x')).toMatch(/^v1\.[\w-]{6}\.[\w-]{16}\.[\w-]+$/);
  });

  test('F30: a text of another form, another version or another key is refused by its name', () => {
    const cipher = fieldCipher([randomBytes(32)], [blind]);
    const [, id, iv, body] = cipher.seal('x').split('.');
    for (const sealed of [`v2.${id}.${iv}.${body}`, `v1.${id}..${body}`, `v1.${id}.${iv}.`, `v1.${id}`, 'v1', ''])
      expect(() => cipher.open(sealed)).toThrow('Field cannot be opened');
    expect(() => cipher.open(`v1.AAAAAA.${iv}.${body}`)).toThrow('unknown key');
  });

  test('a blind index is equal for equal values of one purpose only', () => {
    const cipher = fieldCipher([randomBytes(32)], [blind]);
    expect(cipher.blindIndex('taxCode', 'X')).toBe(cipher.blindIndex('taxCode', 'X'));
    expect(cipher.blindIndex('taxCode', 'X')).not.toBe(cipher.blindIndex('pratica', 'X'));
  });
});

describe('time, text, names', () => {
  test('A41 I22: wall clock in Europe/Rome over both clock changes', () => {
    expect(romeInstant('2026-10-25', '00:30').toISOString()).toBe('2026-10-24T22:30:00.000Z');
    expect(romeInstant('2026-10-25', '12:00').toISOString()).toBe('2026-10-25T11:00:00.000Z');
    expect(romeInstant('2027-03-28', '02:30').toISOString()).toBe('2027-03-28T01:30:00.000Z');
    expect(localDate(new Date('2026-10-24T22:30:00Z'))).toBe('2026-10-25');
    const clock = stoppedClock('2026-11-23T09:00:00Z');
    clock.at('2026-11-24T09:00:00Z');
    expect(clock.now().toISOString()).toBe('2026-11-24T09:00:00.000Z');
  });

  test('PIT13: text is NFC, without bidi overrides; ill-formed text is refused', () => {
    expect(cleanText('e\u0301 \u202Eabc')).toBe('é abc');
    for (const bad of ['\u0000', '\ud800', '\uffff', 'x'.repeat(20_001), 7]) expect(() => cleanText(bad)).toThrow();
  });

  test('F15: a day or an instant is one that can be written, with those that come after it', () => {
    const day = (text: string) => LocalDate.parseValue(text);
    const at = (text: string) => DateTime.parseValue(text);
    expect([day('1000-01-01'), day('2028-02-29'), day('2999-12-31')]).toEqual([
      '1000-01-01',
      '2028-02-29',
      '2999-12-31',
    ]);
    expect(at('2026-11-23T10:00:00+01:00')).toEqual(new Date('2026-11-23T09:00:00Z'));
    for (const bad of ['0001-01-01', '2026-13-40', '2027-02-29', '9999-12-31', ''])
      expect(() => day(bad)).toThrow(/LocalDate/);
    for (const bad of ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2026-11-23T99:00:00Z', '2026-11-23'])
      expect(() => at(bad)).toThrow(/DateTime/);
  });

  test('TH14: a file’s type is what its bytes say, and its name carries no path', () => {
    expect(trueType(Buffer.from('%PDF-1.7'))).toBe('application/pdf');
    expect(trueType(Buffer.from('<svg onload=alert(1)>'))).toBeNull();
    // cut in the midst of a pair, a name could not be written into the answer
    expect(encodeURIComponent(safeName(`${'😀'.repeat(70)}.pdf`))).toMatch(/^%F0.*\.pdf$/);
    expect(safeName('../../etc/pass\u202Ewd.pdf')).toBe('passwd.pdf');
  });

  test('a seeded id is a UUID, the same in every house', () => {
    expect(seedId('ente', 'alba')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(seedId('ente', 'alba')).toBe(seedId('ente', 'alba'));
    expect(seedId('ente', 'alba')).not.toBe(seedId('sportello', 'alba'));
  });
});
