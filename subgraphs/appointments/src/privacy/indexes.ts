import type { FieldCipher } from '@respi/kit/field-cipher.js';
import { type IndexedColumn, type IndexedRow, indexOfSealed } from '@respi/kit/privacy/reindex.js';
import { contactKeys, lineKeys } from '../booking/contact.js';

const contactOf = ({ email = null, phone = null }: IndexedRow) => ({ email, phone });

/** A claim is of one of two contacts: the one whose index it is, under whichever key. */
function claimed(row: IndexedRow, cipher: FieldCipher): string | null {
  return contactKeys(cipher, contactOf(row)).find((keys) => keys.includes(row.held))?.[0] ?? null;
}

/** Codici fiscali, contacts with an appointment to come, contacts in the line, bonds to digital identities. */
export const indexes: readonly IndexedColumn[] = [
  indexOfSealed('booking', 'tax_code_key', { purpose: 'tax-code', sealed: 'sealed_tax_code' }),
  {
    table: 'contact_claim',
    column: 'contact_key',
    rows: `select c.contact_key || c.purpose_id as at, c.contact_key as held, b.email, b.phone
      from contact_claim c join booking b on b.id = c.booking_id where c.until > now()`,
    where: 'contact_key || purpose_id = ?',
    made: claimed,
  },
  {
    table: 'waiting_entry',
    column: 'contact_key',
    rows: `select e.id::text as at, e.contact_key as held, p.email, p.phone
      from waiting_entry e join waiting_person p on p.entry_id = e.id where e.state in ('WAITING', 'OFFERED')`,
    where: 'id = ?::uuid',
    made: (row, cipher) => lineKeys(cipher, contactOf(row))[0] ?? null,
  },
  {
    // the number is kept nowhere: a bond is written anew with the next login, and goes the day after the appointment
    table: 'booking_identity',
    column: 'identity_key',
    rows: 'select uid::text as at, identity_key as held from booking_identity',
    where: 'uid = ?::uuid',
    made: ({ held }, cipher) => (held.startsWith(`${cipher.indexMark}:`) ? held : null),
  },
];
