import { type Actor, hasRole } from '@respi/kit/actor.js';
import { isOwnEnte, seesWholeNetwork } from '../ente/ente.policy.js';

export interface DelegationRow {
  readonly fromPerson: string;
  readonly toPerson: string;
  readonly enteId: string;
  readonly needsApproval: boolean;
  readonly endedAt: Date | null;
  readonly endOn: string;
}

const isParty = (actor: Actor, row: DelegationRow): boolean =>
  actor.kind === 'PERSON' && (actor.personId === row.fromPerson || actor.personId === row.toPerson);
const administersEnte = (actor: Actor, row: DelegationRow): boolean =>
  hasRole(actor, 'ENTE_ADMIN') && isOwnEnte(actor, row.enteId);

/** Seen by both people, by the administrators of the ente and by who answers for the network. */
export const canSeeDelegation = (actor: Actor, row: DelegationRow): boolean =>
  isParty(actor, row) || seesWholeNetwork(actor) || administersEnte(actor, row);

/** Ended by either person, by the administrators of the ente, by the coordination. */
export const canEndDelegation = (actor: Actor, row: DelegationRow, today: string): boolean =>
  row.endedAt === null &&
  row.endOn >= today &&
  (isParty(actor, row) ||
    administersEnte(actor, row) ||
    hasRole(actor, 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN'));

/** Four eyes: a third person who answers for the network (I10). */
export const canApproveDelegation = (actor: Actor, row: DelegationRow, today: string): boolean =>
  row.needsApproval &&
  row.endedAt === null &&
  row.endOn >= today &&
  !isParty(actor, row) &&
  hasRole(actor, 'PROVINCIAL_COORDINATOR', 'ADMIN');
