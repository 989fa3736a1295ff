import { type Actor, hasRole } from '@respi/kit/actor.js';
import { isOwnEnte, seesWholeNetwork } from '../ente/ente.policy.js';

interface DepartureRow {
  readonly enteId: string;
  readonly kind: string;
  readonly state: string;
}

/** A departure is seen by the ente that leaves and by those who answer for the network. */
export const canSeeDeparture = (actor: Actor, row: { enteId: string }): boolean =>
  seesWholeNetwork(actor) || isOwnEnte(actor, row.enteId);

/** The Provincia takes back what it decided; an ente its own will to leave. */
export const mayRevoke = (actor: Actor, row: Pick<DepartureRow, 'enteId' | 'kind'>): boolean =>
  hasRole(actor, 'PROVINCIAL_COORDINATOR') ||
  (row.kind === 'WITHDRAWAL' && hasRole(actor, 'ENTE_ADMIN') && isOwnEnte(actor, row.enteId));

export const canRevoke = (actor: Actor, row: DepartureRow): boolean =>
  row.state === 'SCHEDULED' && mayRevoke(actor, row);
