import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 128 random bits, given once; only its hash is kept (TH10). */
export const newToken = (): string => randomBytes(16).toString('base64url');

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Letters and digits that are not taken for one another when read aloud or written by hand; no vowels, no words. */
const ALPHABET = 'CDFGHJKMNPQRTVWXY34679';

/** Code of an appointment, like "KX7M-4Q9C". */
export function newCode(): string {
  const letters = Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
