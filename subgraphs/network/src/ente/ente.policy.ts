import { type Actor, hasRole } from '@respi/kit/actor.js';

interface EnteRow {
  readonly id: string;
}

/** Reads the register with people, timeline and adhesions of every ente. */
export const seesWholeNetwork = (actor: Actor): boolean =>
  hasRole(actor, 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN', 'AUDITOR');

export const isOwnEnte = (actor: Actor, enteId: string): boolean => actor.kind === 'PERSON' && actor.enteId === enteId;

/** People, timeline and adhesion of an ente: for itself and for those who answer for the network. */
export const canSeeInside = (actor: Actor, ente: EnteRow): boolean =>
  seesWholeNetwork(actor) || isOwnEnte(actor, ente.id);

/** May change what the register says of the ente and end the roles of its people. */
export const canManage = (actor: Actor, ente: EnteRow): boolean =>
  hasRole(actor, 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN') ||
  (hasRole(actor, 'ENTE_ADMIN') && isOwnEnte(actor, ente.id));
