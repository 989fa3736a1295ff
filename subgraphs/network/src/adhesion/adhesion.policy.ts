import { type Actor, hasRole } from '@respi/kit/actor.js';
import { isOwnEnte, seesWholeNetwork } from '../ente/ente.policy.js';
import { AdhesionState, canMove } from './adhesion.states.js';

interface AdhesionRow {
  readonly enteId: string;
  readonly state: AdhesionState;
}

interface Signatures {
  readonly signedByEnteOn: string | null;
  readonly signedByProvinciaOn: string | null;
}

/** Approved, or signed by one side only. */
export const awaitsSignature = (row: Signatures & { state: AdhesionState }): boolean =>
  row.state === AdhesionState.APPROVED ||
  (row.state === AdhesionState.SIGNED && !(row.signedByEnteOn && row.signedByProvinciaOn));

const isOwnAdministrator = (actor: Actor, row: { enteId: string }): boolean =>
  hasRole(actor, 'ENTE_ADMIN') && isOwnEnte(actor, row.enteId);
const decides = (actor: Actor): boolean => hasRole(actor, 'PROVINCIAL_COORDINATOR');

/** An adhesion is seen by the ente that adheres and by those who answer for the network. */
export const canSee = (actor: Actor, row: { enteId: string }): boolean =>
  seesWholeNetwork(actor) || isOwnEnte(actor, row.enteId);

/** The ente asks for itself; the coordination may take down a request that came on paper. */
export const mayRequest = (actor: Actor, row: { enteId: string }): boolean =>
  isOwnAdministrator(actor, row) || decides(actor) || hasRole(actor, 'COORDINATION');
export const mayApprove = decides;
export const mayReview = decides;
export const mayReject = decides;
/** Each side gives its own signature; the Provincia may take down both. */
export const maySignForEnte = (actor: Actor, row: { enteId: string }): boolean =>
  isOwnAdministrator(actor, row) || decides(actor);
export const maySignForProvincia = decides;
export const maySuspend = decides;
export const mayReinstate = decides;
/** An ente leaves by its own will; the Provincia may take it down. */
export const mayWithdraw = (actor: Actor, row: { enteId: string }): boolean =>
  isOwnAdministrator(actor, row) || decides(actor);

export const canApprove = (actor: Actor, row: AdhesionRow): boolean =>
  mayApprove(actor) && canMove(row.state, AdhesionState.APPROVED);
export const canReview = (actor: Actor, row: AdhesionRow): boolean =>
  mayReview(actor) && canMove(row.state, AdhesionState.UNDER_REVIEW);
export const canReject = (actor: Actor, row: AdhesionRow): boolean =>
  mayReject(actor) && canMove(row.state, AdhesionState.REJECTED);
export const canSuspend = (actor: Actor, row: AdhesionRow): boolean =>
  maySuspend(actor) && canMove(row.state, AdhesionState.SUSPENDED);
export const canReinstate = (actor: Actor, row: AdhesionRow): boolean =>
  mayReinstate(actor) && row.state === AdhesionState.SUSPENDED;
export const canWithdraw = (actor: Actor, row: AdhesionRow): boolean =>
  mayWithdraw(actor, row) && canMove(row.state, AdhesionState.WITHDRAWN);
export const canRequest = (actor: Actor, row: AdhesionRow): boolean =>
  mayRequest(actor, row) && canMove(row.state, AdhesionState.REQUESTED);
export const canSign = (actor: Actor, row: AdhesionRow & Signatures): boolean =>
  maySignForEnte(actor, row) && awaitsSignature(row);
