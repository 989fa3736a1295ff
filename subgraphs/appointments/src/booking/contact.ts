import type { Tx } from '@respi/kit/command.js';
import type { FieldCipher } from '@respi/kit/field-cipher.js';
import type { UserError } from '@respi/kit/user-error.js';
import { UserErrorCode } from '@respi/kit/user-error.js';

const ADDRESS = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\]+$/;

export interface Contact {
  readonly email: string | null;
  readonly phone: string | null;
}

/** E-mail in lower case; telephone as digits with its prefix, Italian when none is written. Null for what is no contact. */
export const cleanEmail = (typed: string | null | undefined): string | null => {
  const email = typed?.trim().toLowerCase() ?? '';
  return email.length <= 254 && ADDRESS.test(email) ? email : null;
};
export const cleanPhone = (typed: string | null | undefined): string | null => {
  const compact = (typed ?? '').replace(/[\s().\-/]/g, '').replace(/^00/, '+');
  if (!/^\+?\d{6,15}$/.test(compact)) return null;
  return compact.startsWith('+') ? compact : `+39${compact}`;
};

/** Checks that there is one contact at least, and that what was written is one (A10). */
export function checkContact(typed: { email?: string | null; phone?: string | null }): {
  contact: Contact;
  faults: UserError[];
} {
  const contact = { email: cleanEmail(typed.email), phone: cleanPhone(typed.phone) };
  const faults: UserError[] = [];
  if (typed.email?.trim() && !contact.email) {
    faults.push({ code: UserErrorCode.INVALID, message: 'L’indirizzo e-mail non è valido.', field: ['email'] });
  }
  if (typed.phone?.trim() && !contact.phone) {
    faults.push({ code: UserErrorCode.INVALID, message: 'Il numero di telefono non è valido.', field: ['phone'] });
  }
  if (faults.length === 0 && !contact.email && !contact.phone) {
    faults.push({
      code: UserErrorCode.REQUIRED,
      message: 'Scrivi un indirizzo e-mail o un numero di telefono.',
      field: ['email'],
    });
  }
  return { contact, faults };
}

/** One contact under every index key, the current one first. */
export type ContactKeys = readonly string[];

/** Keyed hashes of a contact, in a fixed order so that two bookings never wait for each other in a ring. */
export const contactKeys = (cipher: FieldCipher, { email, phone }: Contact): ContactKeys[] =>
  [email, phone]
    .filter((value) => value !== null)
    .map((value) => cipher.blindIndexes('contact', value))
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));

/** The one contact by which somebody stands in a line, under every index key, the current one first. */
export const lineKeys = (cipher: FieldCipher, contact: Contact): ContactKeys => {
  const keys = contactKeys(cipher, contact);
  return (keys[0] ?? []).map((_, at) => keys.map((one) => one[at] ?? '').sort()[0] ?? '');
};

/** Thrown when a contact has a future appointment for the purpose: the page learns nothing of it (A14). */
export class AlreadyBooked extends Error {
  constructor(readonly bookingId: string) {
    super('already booked');
  }
}

export interface ContactClaim {
  readonly purposeId: string;
  readonly bookingId: string;
  readonly until: Date;
}

/** One future appointment per contact and purpose, by a constraint (A14); a past one gives way. Throws AlreadyBooked. */
export async function claimContact(tx: Tx, keys: readonly ContactKeys[], claim: ContactClaim): Promise<void> {
  const { purposeId, bookingId, until } = claim;
  for (const [key = '', ...older] of keys) {
    if (older.length > 0) await refuseClaimedBefore(tx, [key, ...older], purposeId);
    const takenOver = await tx.sql(
      `update contact_claim set booking_id = ?, until = ? where contact_key = ? and purpose_id = ? and until <= ?
       returning booking_id`,
      [bookingId, until, key, purposeId, tx.now],
    );
    if (takenOver.length > 0) continue;
    const fresh = await tx.sql(
      `insert into contact_claim (contact_key, purpose_id, booking_id, until) values (?, ?, ?, ?)
       on conflict do nothing returning booking_id`,
      [key, purposeId, bookingId, until],
    );
    if (fresh.length > 0) continue;
    const [found] = await tx.sql<{ id: string }>(
      'select booking_id as id from contact_claim where contact_key = ? and purpose_id = ?',
      [key, purposeId],
    );
    throw new AlreadyBooked(found?.id ?? bookingId);
  }
}

/**
 * While the index key changes, one contact may lie under several: who claims it is let in one at a time, whichever key they
 * write under, and meets what was claimed under another.
 */
async function refuseClaimedBefore(tx: Tx, keys: ContactKeys, purposeId: string): Promise<void> {
  const sorted = [...keys].sort().join(',');
  await tx.sql('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`contact:${sorted}`]);
  const [found] = await tx.sql<{ id: string }>(
    `select booking_id as id from contact_claim
     where contact_key = any (string_to_array(?, ',')) and purpose_id = ? and until > ?`,
    [sorted, purposeId, tx.now],
  );
  if (found) throw new AlreadyBooked(found.id);
}

/** Lets a contact book again for the purpose. */
export const freeContact = async (tx: Tx, bookingId: string): Promise<void> => {
  await tx.sql('delete from contact_claim where booking_id = ?', [bookingId]);
};
