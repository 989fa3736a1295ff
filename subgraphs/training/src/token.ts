import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 bits for a link; only its digest is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A code of 12 signs that people can read aloud (59 bits), in groups of four: none that reads like another. */
export function newCode(): string {
  const signs = [...randomBytes(12)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return signs.replace(/(.{4})(?=.)/g, '$1-');
}
