import { createHash } from 'node:crypto';

/** Stable UUID of a seeded row, the same in every house: kind and code, hashed (RFC 9562 version 8). */
export function seedId(kind: string, code: string): string {
  const bytes = createHash('sha256').update(`respi\0${kind}\0${code}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
