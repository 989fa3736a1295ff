import { createHash, randomBytes } from 'node:crypto';

/** A reference to an invitation, 192 bits: it stands in the letter and nowhere else. */
export const newReference = (): string => randomBytes(24).toString('base64url');

/** What is kept of a reference. */
export const hashOfReference = (reference: string): string =>
  createHash('sha256').update(reference).digest('base64url');
