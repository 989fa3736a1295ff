import { type Actor, hasRole } from '@respi/kit/actor.js';
import { isOwnEnte, seesWholeNetwork } from '../ente/ente.policy.js';

/** Who an ente is, is decided by the Provincia upon an act (N25). */
export const mayChangeEnte = (actor: Actor): boolean => hasRole(actor, 'PROVINCIAL_COORDINATOR');

/** What is planned is seen by the enti that it concerns and by those who answer for the network. */
export const canSeeChange = (actor: Actor, row: { enteId: string; otherId: string | null }): boolean =>
  seesWholeNetwork(actor) || isOwnEnte(actor, row.enteId) || (row.otherId !== null && isOwnEnte(actor, row.otherId));
