import type { Tx } from '@respi/kit/command.js';
import type { HoldRow } from '../hold/hold.row.js';
import { mintToken } from './bearer.js';
import { Booking } from './booking.entity.js';
import { BookingState } from './booking.states.js';

/** What goes along to the new time; the code and the UID of the calendar entry among them. */
const KEPT = [
  'code',
  'uid',
  'agendaId',
  'officeId',
  'sportelloId',
  'purposeId',
  'partySize',
  'personName',
  'personSurname',
  'email',
  'phone',
  'language',
  'interpreterLanguage',
  'notes',
  'sealedTaxCode',
  'taxCodeKey',
  'praticaKind',
  'sealedPratica',
  'origin',
  'purposeTitle',
  'durationMinutes',
  'cutoffHours',
  'documentList',
  'placeName',
  'address',
  'bookedBy',
  'residence',
  'caseId',
  'caseLink',
  'caseDesk',
  'caseOffice',
] as const satisfies readonly (keyof Booking)[];

/** The same appointment at the place that a hold keeps; the old row says where it went. Answers the new manage token. */
export async function succeed(
  tx: Tx,
  old: Booking,
  hold: HoldRow,
  token: string | null | undefined,
): Promise<[Booking, string]> {
  const manageToken = await mintToken(tx, hold.id, ...(token ? [token] : []));
  const kept = Object.fromEntries(KEPT.map((name) => [name, old[name]]));
  const { id, counter, startsAt, endsAt } = hold;
  const next = { id, counter, startsAt, endsAt, sequence: old.sequence + 1, confirmedAt: tx.now };
  old.become(BookingState.MOVED);
  old.movedTo = hold.id;
  old.endedAt = tx.now;
  await tx.em.flush();
  const moved = tx.em.create(Booking, { ...kept, ...next, state: BookingState.CONFIRMED } as Booking);
  tx.em.persist(moved);
  await tx.em.flush();
  return [moved, manageToken];
}
