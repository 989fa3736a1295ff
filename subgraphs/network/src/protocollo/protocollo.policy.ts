import { type Actor, hasRole } from '@respi/kit/actor.js';

/** Protocolli and their versions are the Provincia’s to publish and to end (N4). */
export const mayPublish = (actor: Actor): boolean => hasRole(actor, 'PROVINCIAL_COORDINATOR');
