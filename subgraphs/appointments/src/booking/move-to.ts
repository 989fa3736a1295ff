import type { Tx } from '@respi/kit/command.js';
import { askOfClosures } from '../closure/absence.js';
import { expectOpen, type HoldRow, keepClaims } from '../hold/hold.row.js';
import { giveBack } from '../waiting/give-back.js';
import type { Booking } from './booking.entity.js';
import { countBooking, writeToCitizen } from './booking-messages.js';
import { succeed } from './successor.js';

/**
 * Moves an appointment to a place that is held, in the transaction of the caller: the old place is given up only once
 * the new one is secured (A18). Answers the new row and its manage token. Refuses EXPIRED at `field`.
 */
export async function moveTo(
  tx: Tx,
  old: Booking,
  hold: HoldRow,
  token: string | null | undefined,
  field: string,
): Promise<[Booking, string]> {
  expectOpen(tx, hold, field);
  await keepClaims(tx, hold, null, field);
  await tx.sql(`update hold set ended_as = 'CONFIRMED' where id = ?`, [hold.id]);
  const [moved, manageToken] = await succeed(tx, old, hold, token);
  await askOfClosures(tx, moved);
  await giveBack(tx, { holder: old.id, agendaId: old.agendaId, startsAt: old.startsAt });
  await tx.sql('update contact_claim set booking_id = ?, until = ? where booking_id = ?', [
    moved.id,
    moved.endsAt,
    old.id,
  ]);
  await tx.event({ entity: 'booking', entityId: old.id, verb: 'moved', detail: { to: moved.id } });
  await tx.event({ entity: 'booking', entityId: moved.id, verb: 'confirmed', detail: { from: old.id } });
  await countBooking(tx, 'BOOKING_MOVED', moved);
  await writeToCitizen(tx, 'moved', moved, manageToken);
  return [moved, manageToken];
}
