import { createHash, randomBytes, randomInt } from 'node:crypto';

/** Opaque token of 256 bits: 43 characters, never stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token: SHA-256, lower-case hex. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Letters that cannot be mistaken for one another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const group = (): string => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** Recovery code: three groups of five, about 74 bits. */
export const newRecoveryCode = (): string => [group(), group(), group()].join('-');
export const RECOVERY_CODE = /^[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}$/;
