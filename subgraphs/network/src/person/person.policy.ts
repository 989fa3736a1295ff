import { type Actor, hasRole, type Role } from '@respi/kit/actor.js';
import { removable } from '../membership/roles.js';

/** Everything that a person may do, today or from a later day: roles, and the enti in which they hold. */
export interface Standing {
  readonly roles: readonly Role[];
  readonly enti: readonly string[];
}

const everywhere = (actor: Actor): boolean => hasRole(actor, 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN');

/**
 * Disables, readmits, resets the second factor: another person, all of whose roles are within the actor’s power; an
 * administrator of an ente only people who work in that ente alone (I10).
 */
export function canAdminister(actor: Actor, personId: string, { roles, enti }: Standing): boolean {
  if (actor.kind !== 'PERSON' || actor.personId === personId) return false;
  const own = removable(actor.roles);
  const isWithinPower = roles.every((role) => own.has(role));
  const isWithinReach =
    everywhere(actor) ||
    (hasRole(actor, 'ENTE_ADMIN') && enti.length > 0 && enti.every((enteId) => enteId === actor.enteId));
  return isWithinPower && isWithinReach;
}
