import { type Actor, hasRole } from '@respi/kit/actor.js';

/** What bodies say of themselves before anybody has checked it is read by those who coordinate the network (N6, N23). */
export const canSeeApplication = (actor: Actor): boolean => hasRole(actor, 'PROVINCIAL_COORDINATOR', 'COORDINATION');

/** Whoever takes down a request on paper takes in one that came by the site. */
export const mayAdmit = (actor: Actor): boolean => hasRole(actor, 'COORDINATION', 'PROVINCIAL_COORDINATOR');

/** A refusal is the Provincia’s, as of any request. */
export const mayDecline = (actor: Actor): boolean => hasRole(actor, 'PROVINCIAL_COORDINATOR');
