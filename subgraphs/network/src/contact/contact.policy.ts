import { type Actor, hasRole } from '@respi/kit/actor.js';
import { isOwnEnte, seesWholeNetwork } from '../ente/ente.policy.js';

/** Internal referents are private: for the ente itself and for those who answer for the network (N26). */
export const canSeeContact = (actor: Actor, row: { enteId: string }): boolean =>
  seesWholeNetwork(actor) || isOwnEnte(actor, row.enteId);

/** Their addresses: whoever audits sees that a contact is named, not how to reach it (G20). */
export const canSeeAddresses = (actor: Actor, row: { enteId: string }): boolean =>
  canSeeContact(actor, row) && !hasRole(actor, 'AUDITOR');

/** The administrator names the contacts of their ente, the coordination those of any. */
export const canNameContact = (actor: Actor, enteId: string): boolean =>
  hasRole(actor, 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN') ||
  (hasRole(actor, 'ENTE_ADMIN') && isOwnEnte(actor, enteId));
