import { type Actor, hasRole, isCoordination, isPerson } from '@respi/kit/actor.js';
import { worksAt } from '../agenda/agenda.policy.js';
import type { Booking } from './booking.entity.js';
import { BookingState, CaseLink, canBecome } from './booking.states.js';

type Linked = Partial<Pick<Booking, 'caseLink' | 'caseDesk' | 'caseOffice'>>;
type Seen = Pick<Booking, 'officeId' | 'sportelloId' | 'bookedBy'> & Linked;
type Row = Seen & Pick<Booking, 'state' | 'startsAt' | 'cutoffHours'>;

const owned = (row: Seen) => ({ officeId: row.officeId ?? null, sportelloId: row.sportelloId ?? null });

/** The desk of the segnalazione to which it belongs, and the referent of its office, once cases confirmed it (A36). */
const followsCase = (actor: Actor, { caseLink, caseDesk, caseOffice }: Linked): boolean =>
  caseLink === CaseLink.CONFIRMED &&
  ((!!caseDesk && actor.sportelloIds.includes(caseDesk) && hasRole(actor, 'OPERATOR', 'ENTE_ADMIN')) ||
    (!!caseOffice && caseOffice === actor.officeId && hasRole(actor, 'OFFICE_REFERENT')));

/** Clerks of the office, operators of the receiving desk, who booked for a citizen, the coordination, and its case. */
export const canSee = (actor: Actor, row: Seen): boolean =>
  isPerson(actor) &&
  (isCoordination(actor) || worksAt(actor, owned(row)) || row.bookedBy === actor.personId || followsCase(actor, row));

/** Number of the pratica and codice fiscale: for those who receive the person, and for who wrote them for the person. */
export const canReadNumbers = (actor: Actor, row: Seen): boolean =>
  isPerson(actor) && (worksAt(actor, owned(row)) || row.bookedBy === actor.personId);

/** The front desk: only those who work there. */
const receives = (actor: Actor, row: Seen): boolean =>
  worksAt(actor, owned(row)) || (isPerson(actor) && hasRole(actor, 'COORDINATION'));

/** Tells the citizen by telephone what no letter could: those who receive (A20). */
export const canTelephone = (actor: Actor, row: Seen): boolean => receives(actor, row);

export const canCheckIn = (actor: Actor, row: Row): boolean =>
  receives(actor, row) && canBecome(row.state, BookingState.CHECKED_IN);

export const canServe = (actor: Actor, row: Row): boolean =>
  receives(actor, row) && canBecome(row.state, BookingState.SERVED);

export const canMarkNoShow = (actor: Actor, row: Row): boolean =>
  receives(actor, row) && canBecome(row.state, BookingState.NO_SHOW);

export const canMarkLeft = (actor: Actor, row: Row): boolean =>
  receives(actor, row) && canBecome(row.state, BookingState.LEFT);

/** Staff and whoever booked may cancel what will still take place; citizens do it by their link (A17). */
export const canCancel = (actor: Actor, row: Row): boolean =>
  (receives(actor, row) || (isPerson(actor) && row.bookedBy === actor.personId)) &&
  canBecome(row.state, BookingState.CANCELLED_BY_OFFICE);

export const canMove = (actor: Actor, row: Row): boolean =>
  canCancel(actor, row) && canBecome(row.state, BookingState.MOVED);

/** Names the segnalazione to which it belongs: those who receive and whoever booked (A36). */
export const canLink = (actor: Actor, row: Seen): boolean =>
  receives(actor, row) || (isPerson(actor) && row.bookedBy === actor.personId);

/** By whom a cancellation is made: the receiving office, or somebody on the citizen's side (A31). */
export const cancelsForOffice = (actor: Actor, row: Seen): boolean => receives(actor, row);

/** The link works until the cut-off of the purpose as it was when the place was confirmed (A17, A28). */
export const isBeforeCutoff = (row: Pick<Booking, 'state' | 'startsAt' | 'cutoffHours'>, now: Date): boolean =>
  row.state === BookingState.CONFIRMED && now.getTime() <= row.startsAt.getTime() - row.cutoffHours * 3_600_000;
