import { type Actor, hasRole, type Role } from '@respi/kit/actor.js';
import { isOwnEnte, seesWholeNetwork } from '../ente/ente.policy.js';
import { grantable } from '../membership/roles.js';

interface EnteRow {
  readonly id: string;
  readonly adhesionState: string | null;
  readonly category: string;
  readonly networkRole: string;
}

/** Authorities and coordinators act by law, not by adhesion: a suspended protocollo does not shut them out. */
export const actsWithoutAdhesion = (ente: Pick<EnteRow, 'category' | 'networkRole'>): boolean =>
  ['PROVINCIA', 'PREFETTURA', 'QUESTURA'].includes(ente.category) ||
  ['GENERAL_COORDINATOR', 'OPERATIONAL_COORDINATOR'].includes(ente.networkRole);

/** Whether people of the ente may be invited now: only while its adhesion is active (I2). */
export const isOpenToInvitations = (ente: EnteRow): boolean =>
  ente.adhesionState === 'ACTIVE' || actsWithoutAdhesion(ente);

const reaches = (actor: Actor, ente: EnteRow): boolean =>
  hasRole(actor, 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN') ||
  (hasRole(actor, 'ENTE_ADMIN') && isOwnEnte(actor, ente.id));

/** Whether the actor may invite to this ente at all. */
export const mayInviteTo = (actor: Actor, ente: EnteRow): boolean => reaches(actor, ente);

export const canInviteTo = (actor: Actor, ente: EnteRow): boolean =>
  mayInviteTo(actor, ente) && isOpenToInvitations(ente);

/** Roles asked for that the actor may not grant: none is granted above one's own power (I10). */
export const beyondPower = (actor: Actor, roles: readonly Role[]): Role[] => {
  const own = grantable(actor.roles);
  return roles.filter((role) => !own.has(role));
};

interface InvitationRow {
  readonly enteId: string;
  readonly invitedBy: string;
  readonly needsApproval: boolean;
  readonly approvedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly closedAt: Date | null;
}

/** The address that was written to: whoever audits sees that somebody was invited, not where (G20). */
export const canSeeAddress = (actor: Actor): boolean => !hasRole(actor, 'AUDITOR');

/** Whether an invitation waits for a second person. */
export const awaitsApproval = (row: InvitationRow): boolean =>
  row.needsApproval && !row.approvedAt && !row.acceptedAt && !row.closedAt;

/** Four eyes: another person than the one who invites, of those who answer for the network (I10). */
export const canApproveInvitation = (actor: Actor, row: InvitationRow): boolean =>
  awaitsApproval(row) && actor.personId !== row.invitedBy && hasRole(actor, 'PROVINCIAL_COORDINATOR', 'ADMIN');

/** Withdraws what nobody has accepted yet: who may invite to the ente, and who could approve. */
export const canCloseInvitation = (actor: Actor, row: InvitationRow): boolean =>
  !row.acceptedAt &&
  !row.closedAt &&
  (hasRole(actor, 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN') ||
    (hasRole(actor, 'ENTE_ADMIN') && isOwnEnte(actor, row.enteId)));

/** Invitations are seen by the administrators of the ente and by the coordination. */
export const canSeeInvitation = (actor: Actor, row: { enteId: string }): boolean =>
  seesWholeNetwork(actor) || (hasRole(actor, 'ENTE_ADMIN') && isOwnEnte(actor, row.enteId));
