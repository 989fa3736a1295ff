import { type Actor, hasRole } from '@respi/kit/actor.js';
import { isOwnEnte, seesWholeNetwork } from '../ente/ente.policy.js';
import { DocumentKind } from './document.type.js';

/** Documents of a version are public; those of an adhesion for the ente and for those who answer for the network. */
export const canSeeDocument = (actor: Actor, row: { enteId: string | null }): boolean =>
  row.enteId === null || seesWholeNetwork(actor) || isOwnEnte(actor, row.enteId);

/** Each side adds its own; the coordination may add what came on paper; versions are the Provincia’s. */
export function canAddDocument(actor: Actor, kind: DocumentKind, enteId: string | null): boolean {
  if (hasRole(actor, 'PROVINCIAL_COORDINATOR')) return true;
  if (enteId === null || kind === DocumentKind.SIGNED_BY_PROVINCIA) return false;
  return hasRole(actor, 'COORDINATION') || (hasRole(actor, 'ENTE_ADMIN') && isOwnEnte(actor, enteId));
}
