import type { Tx } from '@respi/kit/command.js';
import { askOfClosures } from '../closure/absence.js';
import { rulesOfPurpose } from '../hold/agenda-rules.js';
import { expectOpen, type HoldRow, keepClaims } from '../hold/hold.row.js';
import { mintToken } from './bearer.js';
import { BookingOrigin } from './booking.states.js';
import { countBooking, tellOffice, writeToCitizen } from './booking-messages.js';
import { type CitizenForm, checkForm } from './citizen-form.js';
import { claimContact, contactKeys } from './contact.js';
import { newBooking } from './new-booking.js';

export interface Confirmed {
  readonly bookingId: string;
  readonly manageToken: string;
}

/**
 * Turns a held place into an appointment, whoever held it: a visitor, or the waiting list for somebody (A4, A14, A21).
 * Refuses EXPIRED at `field`, and the faults of the form; throws AlreadyBooked.
 */
export async function confirmHold(tx: Tx, hold: HoldRow, form: CitizenForm, field: string): Promise<Confirmed> {
  expectOpen(tx, hold, field);
  const rules = await rulesOfPurpose(tx, hold.purposeId);
  const person = checkForm(form, { needsPratica: rules.purpose.requiresPratica, needsContact: true });
  const keys = contactKeys(tx.ctx.house.cipher, person);
  await claimContact(tx, keys, { purposeId: hold.purposeId, bookingId: hold.id, until: hold.endsAt });
  await keepClaims(tx, hold, null, field);
  await tx.sql(`update hold set ended_as = 'CONFIRMED' where id = ?`, [hold.id]);
  const manageToken = await mintToken(tx, hold.id);
  const booking = newBooking(tx, rules, hold, person, BookingOrigin.PUBLIC);
  await tx.em.flush();
  await askOfClosures(tx, booking);
  await tx.event({ entity: 'booking', entityId: booking.id, verb: 'confirmed' });
  await countBooking(tx, 'BOOKING_CONFIRMED', booking);
  await tellOffice(tx, booking);
  await writeToCitizen(tx, 'confirmed', booking, manageToken);
  return { bookingId: booking.id, manageToken };
}
