import { LockMode } from '@mikro-orm/core';
import { localDate, plusDays } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import type { Consequence, Departure } from '@respi/kit/departure.js';
import { Booking } from '../booking/booking.entity.js';
import { BookingState } from '../booking/booking.states.js';
import { countBooking, writeToCitizen } from '../booking/booking-messages.js';
import { freeContact } from '../booking/contact.js';
import { askDecisions } from '../closure/absence.js';

/** A closure without a known end: nobody books beyond it. */
const WITHOUT_END = '2999-12-31';

/**
 * Agendas of the desks are closed from today, under the lock that every claim respects (A3, A28); the appointments
 * ahead are listed for the coordination, to be decided one by one (A34).
 */
export const closeAgendas: Consequence = async (tx, { departureId, sportelloIds }, decision) => {
  if (decision !== 'CLOSE' || sportelloIds.length === 0) return 0;
  const agendas = await tx.sql<{ id: string }>(
    `select id from agenda where sportello_id = any(string_to_array(?, ',')::uuid[]) order by id for update`,
    [sportelloIds.join(',')],
  );
  let closed = 0;
  for (const { id } of agendas) {
    const fresh = await tx.sql<{ id: string }>(
      `insert into agenda_closure (id, agenda_id, starts_on, ends_on, reason, declared_by, declared_at, departure_id)
       values (gen_random_uuid(), ?, ?, ?, 'Lo sportello non riceve.', ?, ?, ?) on conflict do nothing returning id`,
      [id, localDate(tx.now), WITHOUT_END, tx.actor.personId, tx.now, departureId],
    );
    const [closure] = fresh;
    if (!closure) continue;
    closed += 1;
    await tx.sql('update agenda set version = version + 1 where id = ?', [id]);
    const days = { startsOn: localDate(tx.now), endsOn: WITHOUT_END, counter: null };
    await askDecisions(tx, { id: closure.id, agendaId: id, ...days });
    await tx.event({ entity: 'agenda', entityId: id, verb: 'closed', detail: { departureId } });
  }
  return closed;
};

/** Appointments ahead are cancelled by the office, each with its letter in the citizen’s language (A31). */
export const cancelAhead: Consequence = async (tx, { departureId, sportelloIds }, decision, limit) => {
  if (decision !== 'CANCEL' || sportelloIds.length === 0) return 0;
  const ahead = await tx.em.find(
    Booking,
    { sportelloId: { $in: sportelloIds }, state: BookingState.CONFIRMED, startsAt: { $gt: tx.now } },
    { orderBy: { startsAt: 'asc', id: 'asc' }, limit, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  for (const booking of ahead) {
    booking.become(BookingState.CANCELLED_BY_OFFICE);
    booking.endedAt = tx.now;
    booking.sequence += 1;
    await tx.sql('delete from claim where holder = ?', [booking.id]);
    await tx.sql(
      `update closure_decision set decision = 'CANCELLED', decided_by = ?, decided_at = ? where booking_id = ? and decision = 'OPEN'`,
      [tx.actor.personId, tx.now, booking.id],
    );
    await freeContact(tx, booking.id);
    const detail = { to: booking.state, departureId };
    await tx.event({ entity: 'booking', entityId: booking.id, verb: 'cancelled', detail });
    await countBooking(tx, 'BOOKING_CANCELLED', booking, { by: 'DEPARTURE' });
    await writeToCitizen(tx, 'cancelledByOffice', booking, null);
  }
  return ahead.length;
};

/** A suspension that ends opens the agendas again, from today. */
export async function openAgain(tx: Tx, { departureId }: Departure): Promise<void> {
  const reopened = await tx.sql<{ agenda_id: string }>(
    `select c.agenda_id from agenda_closure c join agenda a on a.id = c.agenda_id
     where c.departure_id = ? order by a.id for update of a`,
    [departureId],
  );
  const today = localDate(tx.now);
  await tx.sql(
    `delete from closure_decision where closure_id in (select id from agenda_closure where departure_id = ?)`,
    [departureId],
  );
  await tx.sql('delete from agenda_closure where departure_id = ? and starts_on >= ?', [departureId, today]);
  await tx.sql('update agenda_closure set ends_on = ? where departure_id = ? and ends_on >= ?', [
    plusDays(today, -1),
    departureId,
    today,
  ]);
  for (const { agenda_id } of reopened) {
    await tx.sql('update agenda set version = version + 1 where id = ?', [agenda_id]);
    await tx.event({ entity: 'agenda', entityId: agenda_id, verb: 'opened-again', detail: { departureId } });
  }
}
