import type { Tx } from '@respi/kit/command.js';
import { giveBack } from '../waiting/give-back.js';
import type { Booking } from './booking.entity.js';
import { BookingState } from './booking.states.js';
import { countBooking, writeToCitizen } from './booking-messages.js';
import { freeContact } from './contact.js';

/** Cancels an appointment for one side or the other: the place is free at once, the person is told (A19, A31). */
export async function cancelAs(
  tx: Tx,
  booking: Booking,
  by: 'OFFICE' | 'CITIZEN',
  reason: string | null | undefined,
): Promise<void> {
  booking.become(by === 'OFFICE' ? BookingState.CANCELLED_BY_OFFICE : BookingState.CANCELLED_BY_CITIZEN);
  booking.reason = reason?.trim().slice(0, 500) || null;
  booking.endedAt = tx.now;
  booking.sequence += 1;
  await giveBack(tx, { holder: booking.id, agendaId: booking.agendaId, startsAt: booking.startsAt });
  await freeContact(tx, booking.id);
  await tx.event({ entity: 'booking', entityId: booking.id, verb: 'cancelled', detail: { to: booking.state } });
  await countBooking(tx, 'BOOKING_CANCELLED', booking, { by });
  await writeToCitizen(tx, by === 'OFFICE' ? 'cancelledByOffice' : 'cancelledByCitizen', booking, null);
}
