import { type Actor, hasRole, type Role } from '@respi/kit/actor.js';
import { isOwnEnte, seesWholeNetwork } from '../ente/ente.policy.js';
import { isOpenToInvitations } from '../invitation/invitation.policy.js';
import { grantable, removable } from './roles.js';

export interface MembershipRow {
  readonly role: Role;
  readonly personId: string;
  readonly enteId: string;
  readonly officeId: string | null;
}

/** What decides the sight of a person beside their id: where they work. */
export interface PersonRow {
  readonly id: string;
  readonly enteIds: readonly string[];
  readonly hasOffice: boolean;
}

const isSelf = (actor: Actor, personId: string) => actor.kind === 'PERSON' && actor.personId === personId;

/** Roles are seen by oneself, one's ente, the coordination; those of offices by everybody in the network. */
export const canSeeMembership = (actor: Actor, row: MembershipRow): boolean =>
  isSelf(actor, row.personId) ||
  seesWholeNetwork(actor) ||
  isOwnEnte(actor, row.enteId) ||
  (actor.kind === 'PERSON' && row.officeId !== null && actor.tier !== null);

/** Names are seen within the rete ristretta, else within one's ente; those of offices by everybody in the network. */
export const canSeePerson = (actor: Actor, row: PersonRow): boolean =>
  isSelf(actor, row.id) ||
  seesWholeNetwork(actor) ||
  (actor.kind === 'PERSON' &&
    (actor.tier === 'RISTRETTA' ||
      row.enteIds.some((enteId) => isOwnEnte(actor, enteId)) ||
      (row.hasOffice && actor.tier !== null)));

/** Addresses of people are for themselves, the administrators of their ente and the coordination. */
export const canSeeEmail = (actor: Actor, row: PersonRow): boolean =>
  isSelf(actor, row.id) ||
  hasRole(actor, 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN') ||
  (hasRole(actor, 'ENTE_ADMIN') && row.enteIds.some((enteId) => isOwnEnte(actor, enteId)));

/** Whose roles are the actor’s to look after: the administrator’s own ente, for the coordination any. */
export const reachesMembership = (actor: Actor, row: Pick<MembershipRow, 'enteId'>): boolean =>
  hasRole(actor, 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN') ||
  (hasRole(actor, 'ENTE_ADMIN') && isOwnEnte(actor, row.enteId));

/** Ends a role within reach: one’s own, or one within the actor’s power (I10). */
export const canEndMembership = (actor: Actor, row: MembershipRow): boolean =>
  reachesMembership(actor, row) && (isSelf(actor, row.personId) || removable(actor.roles).has(row.role));

/**
 * Gives a role back after a readmission: one person at a time, while the adhesion is active, and never a role beyond
 * what the actor may grant (N14, I10).
 */
export const canReadmit = (
  actor: Actor,
  row: MembershipRow & { role: Role },
  ente: Parameters<typeof isOpenToInvitations>[0],
): boolean => reachesMembership(actor, row) && isOpenToInvitations(ente) && grantable(actor.roles).has(row.role);
