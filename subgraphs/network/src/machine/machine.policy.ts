import { type Actor, hasRole } from '@respi/kit/actor.js';
import { isOwnEnte, seesWholeNetwork } from '../ente/ente.policy.js';

export interface MachineRow {
  readonly enteId: string;
  readonly createdBy: string;
  readonly approvedAt: Date | null;
  readonly endedAt: Date | null;
}

const administers = (actor: Actor, enteId: string): boolean => hasRole(actor, 'ENTE_ADMIN') && isOwnEnte(actor, enteId);
const isGuardian = (actor: Actor): boolean => hasRole(actor, 'PROVINCIAL_COORDINATOR', 'ADMIN');

/** Clients are seen by the administrators of the ente that owns them and by who answers for the network. */
export const canSeeMachine = (actor: Actor, row: MachineRow): boolean =>
  seesWholeNetwork(actor) || administers(actor, row.enteId);

/** Made by the administrators of the ente that answers for it, in their own context. */
export const canCreateMachine = (actor: Actor): boolean => hasRole(actor, 'ENTE_ADMIN') && actor.enteId !== null;

/** New secrets are for the owner alone: who guards the network never holds the key of an ente. */
export const canRotateMachine = (actor: Actor, row: MachineRow): boolean =>
  row.endedAt === null && administers(actor, row.enteId);

export const canEndMachine = (actor: Actor, row: MachineRow): boolean =>
  row.endedAt === null && (administers(actor, row.enteId) || isGuardian(actor));

/** Four eyes: what reads beyond the public wants a person who answers for the network, never who made it (I10). */
export const canApproveMachine = (actor: Actor, row: MachineRow): boolean =>
  row.endedAt === null && row.approvedAt === null && isGuardian(actor) && actor.personId !== row.createdBy;
