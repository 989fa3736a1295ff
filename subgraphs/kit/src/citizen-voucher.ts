import { randomUUID, timingSafeEqual } from 'node:crypto';
import type { FieldCipher } from './field-cipher.js';

/** What a citizen proves who they are for: to bind one appointment to themselves, or to see those that they bound (A10). */
export type CitizenPurpose = 'CLAIM' | 'LIST';

/** What network says to appointments of a citizen who proved who they are; no number, only indexes of it. */
export interface CitizenVoucher {
  /** Good once: whoever redeems it remembers this. */
  readonly id: string;
  readonly purpose: CitizenPurpose;
  /** What the login was begun for; null where it is for nothing in particular. */
  readonly about: string | null;
  /** Keyed index of the fiscal number with the name of its key; of this purpose alone, so that no other register can be joined. */
  readonly identity: string;
  /** The index under every key that is known, without names: what was bound under an older one is found by it. */
  readonly hashes: readonly string[];
  /** Indexes under which a codice fiscale that was given with an appointment may be kept. */
  readonly taxCodes: readonly string[];
  /** Milliseconds since the epoch, of the real clock: a test clock never touches signatures. */
  readonly until: number;
}

/** From the answer of the provider to the redemption: two requests of one page, not a session. */
export const VOUCHER_MS = 120_000;
/** So that nothing else that the platform seals or indexes can ever pass for one. */
const SEAL = 'citizen-voucher';

/** Keyed indexes of the fiscal number of a citizen to whom an appointment is bound, the current key first. */
export const citizenHashes = (cipher: FieldCipher, number: string): readonly string[] =>
  cipher.blindIndexes('booking-identity', number);

/** Says who a citizen is: sealed and signed with keys that the houses alone hold, good for two minutes. */
export function issueVoucher(
  cipher: FieldCipher,
  { number, purpose, about }: { number: string; purpose: CitizenPurpose; about: string | null },
  now = Date.now(),
): string {
  const hashes = citizenHashes(cipher, number);
  const said: CitizenVoucher = {
    id: randomUUID(),
    purpose,
    about,
    identity: `${cipher.indexMark}:${hashes[0]}`,
    hashes,
    taxCodes: cipher.blindIndexes('tax-code', number),
    until: now + VOUCHER_MS,
  };
  const sealed = cipher.seal(JSON.stringify(said));
  return `${cipher.blindIndex(SEAL, sealed)}~${sealed}`;
}

/** What a voucher says; null for one that is not ours, is for another purpose, or is over. */
export function readVoucher(
  cipher: FieldCipher,
  voucher: string,
  purpose: CitizenPurpose,
  now = Date.now(),
): CitizenVoucher | null {
  const [signature = '', sealed = '', rest] = voucher.split('~');
  const isOurs = cipher.blindIndexes(SEAL, sealed).some((expected) => isSame(signature, expected));
  if (rest !== undefined || !isOurs) return null;
  const said = JSON.parse(cipher.open(sealed)) as CitizenVoucher;
  return said.purpose === purpose && said.until > now ? said : null;
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
