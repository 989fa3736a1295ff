import { type Actor, hasRole, isCoordination, isPerson } from '@respi/kit/actor.js';
import { holds } from '@respi/kit/rights.js';
import type { Audience } from '../availability/rules.js';

/** What the policy needs to know of an agenda, or of a row that belongs to one. */
export interface Owned {
  readonly officeId: string | null;
  readonly sportelloId: string | null;
}

/**
 * Works at the office or sportello that receives: its clerks, or the operators of that very desk where its network keeps
 * agendas, as by default the rete ristretta alone does (N2). Offices belong to no network.
 */
export const worksAt = (actor: Actor, owned: Owned): boolean =>
  isPerson(actor) &&
  ((owned.officeId !== null && owned.officeId === actor.officeId && hasRole(actor, 'OFFICE_CLERK')) ||
    (owned.sportelloId !== null &&
      actor.sportelloIds.includes(owned.sportelloId) &&
      hasRole(actor, 'OPERATOR', 'ENTE_ADMIN') &&
      holds(actor, 'KEEP_AGENDAS')));

/** Sees the day list: those who work there and the coordination. */
export const canSeeDay = (actor: Actor, owned: Owned): boolean =>
  worksAt(actor, owned) || (isPerson(actor) && isCoordination(actor));

/** Changes windows and closures (A3): those who work there and the operative coordination. */
export const canManage = (actor: Actor, owned: Owned): boolean =>
  worksAt(actor, owned) || (isPerson(actor) && hasRole(actor, 'COORDINATION'));

/**
 * Books for a citizen (A11): the desks of a network that may, by default the ristretta (N2); and by their role, in the rete
 * ristretta, those who are no desk of it.
 */
export const canBookForCitizen = (actor: Actor): boolean =>
  isPerson(actor) &&
  ((hasRole(actor, 'OPERATOR', 'ENTE_ADMIN') && holds(actor, 'BOOK_FOR_CITIZENS')) ||
    (hasRole(actor, 'OFFICE_CLERK', 'COORDINATION', 'LIAISON', 'MEDIATOR') && actor.tier === 'RISTRETTA'));

/** As whom an actor takes places of an agenda: as those who receive there, as the network, or as anybody (A6, A29). */
export function audienceOf(actor: Actor, owned: Owned): Audience {
  if (canManage(actor, owned)) return 'INTERNAL';
  return canBookForCitizen(actor) ? 'NETWORK' : 'PUBLIC';
}
