import type { Tx } from '@respi/kit/command.js';
import type { RulesOfPurpose } from '../hold/agenda-rules.js';
import { Booking } from './booking.entity.js';
import { type BookingOrigin, BookingState } from './booking.states.js';
import { newCode } from './token.js';

export interface Person {
  readonly name: string;
  readonly surname: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: string;
  readonly interpreterLanguage?: string | null;
  readonly notes?: string | null;
  readonly taxCode?: string | null;
  readonly praticaKind?: string | null;
  readonly praticaValue?: string | null;
  readonly residence?: string | null;
}

export interface Taken {
  readonly id: string;
  readonly counter: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly partySize: number;
}

/** A confirmed booking with a snapshot of its purpose: later edits of the rules do not touch it (A28). Persisted. */
export function newBooking(
  tx: Tx,
  rules: RulesOfPurpose,
  taken: Taken,
  person: Person,
  origin: BookingOrigin,
): Booking {
  const { cipher } = tx.ctx.house;
  const { agenda, purpose } = rules;
  const booking = tx.em.create(Booking, {
    id: taken.id,
    uid: taken.id,
    code: newCode(),
    state: BookingState.CONFIRMED,
    agendaId: agenda.id,
    officeId: agenda.officeId,
    sportelloId: agenda.sportelloId,
    purposeId: purpose.id,
    counter: taken.counter,
    startsAt: taken.startsAt,
    endsAt: taken.endsAt,
    partySize: taken.partySize,
    personName: person.name,
    personSurname: person.surname,
    email: person.email,
    phone: person.phone,
    language: person.language,
    interpreterLanguage: person.interpreterLanguage ?? null,
    notes: person.notes ?? null,
    sealedTaxCode: person.taxCode ? cipher.seal(person.taxCode) : null,
    taxCodeKey: person.taxCode ? cipher.blindIndex('tax-code', person.taxCode) : null,
    praticaKind: person.praticaKind ?? null,
    sealedPratica: person.praticaValue ? cipher.seal(person.praticaValue) : null,
    origin,
    purposeTitle: purpose.title,
    durationMinutes: purpose.durationMinutes,
    cutoffHours: purpose.cutoffHours,
    documentList: purpose.documents,
    placeName: agenda.name,
    address: agenda.address,
    bookedBy: tx.actor.kind === 'PERSON' && origin !== 'PUBLIC' ? tx.actor.personId : null,
    residence: person.residence ?? null,
    sequence: 0,
    confirmedAt: tx.now,
  } as Booking);
  tx.em.persist(booking);
  return booking;
}
