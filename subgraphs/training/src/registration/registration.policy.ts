import { type Actor, hasRole } from '@respi/kit/actor.js';

export interface RegistrationRow {
  personId: string;
  enteId: string | null;
}

const isOrganiser = (actor: Actor): boolean => hasRole(actor, 'TRAINER', 'COORDINATION', 'PROVINCIAL_COORDINATOR');

/** One's own, the organisers, and the administrator of the ente in whose name it was made (T22). */
export const canSee = (actor: Actor, row: RegistrationRow): boolean =>
  actor.kind === 'SYSTEM' ||
  (actor.personId !== null && row.personId === actor.personId) ||
  isOrganiser(actor) ||
  (hasRole(actor, 'ENTE_ADMIN') && row.enteId !== null && row.enteId === actor.enteId);

/** One withdraws oneself; organisers cancel events, not people. */
export const canWithdraw = (actor: Actor, row: RegistrationRow): boolean =>
  actor.personId !== null && row.personId === actor.personId;
