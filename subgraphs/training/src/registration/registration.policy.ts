import { type Actor, hasRole } from '@respi/kit/actor.js';

export interface RegistrationRow {
  personId: string | null;
  enteId: string | null;
}

const isOrganiser = (actor: Actor): boolean => hasRole(actor, 'TRAINER', 'COORDINATION', 'PROVINCIAL_COORDINATOR');
const isOwnEnte = (actor: Actor, row: RegistrationRow): boolean =>
  hasRole(actor, 'ENTE_ADMIN') && row.enteId !== null && row.enteId === actor.enteId;

/** One's own, the organisers, and the administrator of the ente in whose name it was made (T22). */
export const canSee = (actor: Actor, row: RegistrationRow): boolean =>
  actor.kind === 'SYSTEM' ||
  (actor.personId !== null && row.personId === actor.personId) ||
  isOrganiser(actor) ||
  isOwnEnte(actor, row);

/** One withdraws oneself; organisers cancel events, not people. */
export const canWithdraw = (actor: Actor, row: RegistrationRow): boolean =>
  actor.kind === 'SYSTEM' || (actor.personId !== null && row.personId === actor.personId);

/** The administrator of the ente answers for its people, never for themselves (T7). */
export const canAnswer = (actor: Actor, row: RegistrationRow): boolean =>
  isOwnEnte(actor, row) && row.personId !== actor.personId;

/** What is shared of a participant with whom, by their own consent (T22). */
export const isShared = (actor: Actor, row: { visibility: string; isFellow: boolean }): boolean =>
  actor.kind === 'PERSON' && (row.visibility === 'NETWORK' || (row.visibility === 'PARTICIPANTS' && row.isFellow));
