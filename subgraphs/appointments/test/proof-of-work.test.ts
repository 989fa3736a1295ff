import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { isProven, PROOF_BITS } from '../src/hold/proof-of-work.js';

const purposeId = '11111111-2222-4333-8444-555555555555';
const startsAt = new Date('2026-12-03T08:00:00.000Z');
const now = new Date('2026-11-23T09:00:00.000Z');

/** What a browser does, in the plainest way. */
function prove(at = now.getTime(), start = startsAt): string {
  for (let n = 0; ; n += 1) {
    const nonce = n.toString(36);
    const hash = createHash('sha256').update(`${purposeId}|${start.toISOString()}|${at}|${nonce}`).digest();
    if (hash.readUInt32BE(0) >>> (32 - PROOF_BITS) === 0) return `${at}.${nonce}`;
  }
}

test('A40: a proof holds for its place and a quarter of an hour, and no other', () => {
  const proof = prove();
  expect(isProven(proof, { purposeId, startsAt, now })).toBe(true);
  expect(isProven(proof, { purposeId, startsAt: new Date('2026-12-03T08:15:00.000Z'), now })).toBe(false);
  expect(isProven(proof, { purposeId: purposeId.replace('1', '2'), startsAt, now })).toBe(false);
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  expect(isProven(proof, { purposeId, startsAt, now: later(15) })).toBe(true);
  expect(isProven(proof, { purposeId, startsAt, now: later(16) })).toBe(false);
  expect(isProven(prove(now.getTime() + 3 * 60_000), { purposeId, startsAt, now })).toBe(false);
});

test('A40: what is no proof is none', () => {
  for (const text of [
    null,
    undefined,
    '',
    '.',
    `${now.getTime()}.`,
    `${now.getTime()}.!`,
    `${now.getTime()}.zzzzzzzz`,
    'x'.repeat(500),
  ]) {
    expect(isProven(text, { purposeId, startsAt, now })).toBe(false);
  }
});

test('A40: guessing without work is lost in all but one of some ten thousand tries', () => {
  const tries = Array.from({ length: 4_000 }, (_, n) => `${now.getTime()}.${(n + 7_000_000).toString(36)}`);
  expect(tries.filter((text) => isProven(text, { purposeId, startsAt, now })).length).toBeLessThan(5);
});
