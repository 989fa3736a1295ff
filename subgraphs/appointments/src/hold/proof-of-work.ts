import { createHash } from 'node:crypto';

/** Leading zero bits that a proof must show: some ten thousand hashes, under a second on an old telephone (A40). */
export const PROOF_BITS = 14;
/** How long a proof may be used, and how far its clock may be ahead. */
const VALID_MS = 15 * 60_000;
const AHEAD_MS = 2 * 60_000;

export interface Proven {
  readonly purposeId: string;
  readonly startsAt: Date;
  readonly now: Date;
}

const zeroBits = (hash: Buffer): number => {
  let bits = 0;
  for (const byte of hash) {
    if (byte !== 0) return bits + Math.clz32(byte) - 24;
    bits += 8;
  }
  return bits;
};

/**
 * Whether a text `<epoch ms>.<nonce>` proves work for this very place: SHA-256 of `purpose|start|epoch ms|nonce` begins
 * with enough zero bits. Nothing is kept: a proof is good for one place and a quarter of an hour, and a place is held once.
 */
export function isProven(proof: string | null | undefined, { purposeId, startsAt, now }: Proven): boolean {
  const [, at = '', nonce = ''] = /^(\d{13})\.([0-9a-z]{1,12})$/.exec(proof ?? '') ?? [];
  const age = now.getTime() - Number(at);
  if (!nonce || age > VALID_MS || age < -AHEAD_MS) return false;
  const text = `${purposeId.toLowerCase()}|${startsAt.toISOString()}|${at}|${nonce}`;
  return zeroBits(createHash('sha256').update(text).digest()) >= PROOF_BITS;
}
