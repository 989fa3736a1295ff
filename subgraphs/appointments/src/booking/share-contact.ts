import type { Tx } from '@respi/kit/command.js';
import { AlreadyBooked, type ContactClaim, type ContactKeys, claimContact } from './contact.js';
import type { Person } from './new-booking.js';

/**
 * Another person of those who share a contact, as whoever has them before them says (A14, A15): the appointment of the
 * first stays with its claim, and each person still has one. Citizens cannot say so of themselves: by trying names or
 * codici fiscali a stranger would learn whose telephone it is. Throws AlreadyBooked where it is the same person after all.
 */
export async function shareContact(
  tx: Tx,
  keys: readonly ContactKeys[],
  claim: ContactClaim,
  person: Person,
): Promise<void> {
  try {
    await claimContact(tx, keys, claim);
  } catch (error) {
    if (!(error instanceof AlreadyBooked)) throw error;
    await expectOther(tx, claim.purposeId, person);
  }
}

async function expectOther(tx: Tx, purposeId: string, person: Person): Promise<void> {
  const { email, phone, taxCode, name, surname } = person;
  for (const contact of [email, phone].filter((one) => one !== null).sort()) {
    await tx.sql('select queue_for_contact(?)', [contact]);
  }
  const taxKeys = taxCode ? tx.ctx.house.cipher.blindIndexes('tax-code', taxCode) : [];
  const [found] = await tx.sql<{ id: string | null }>(
    `select same_person_ahead(?, ?, ?, string_to_array(nullif(?, ''), ','), ?, ?, ?) as id`,
    [purposeId, email, phone, taxKeys.join(','), name, surname, tx.now],
  );
  if (found?.id) throw new AlreadyBooked(found.id);
}
