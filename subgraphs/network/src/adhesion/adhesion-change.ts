import { LockMode } from '@mikro-orm/postgresql';
import { expectVersion, type Tx } from '@respi/kit/command.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { tellApplicant } from '../application/tell-applicant.js';
import { Ente } from '../ente/ente.entity.js';
import { Adhesion } from './adhesion.entity.js';
import { canSee } from './adhesion.policy.js';
import type { AdhesionState } from './adhesion.states.js';

export interface AdhesionAddress {
  readonly adhesionId: string;
  readonly expectedVersion?: number | null | undefined;
}

/** The adhesion that a command changes, locked; refused when it is not there, not visible or has changed since. */
export async function takeAdhesion(
  tx: Tx,
  address: AdhesionAddress,
  mayAct: (row: Adhesion) => boolean,
): Promise<Adhesion> {
  const found = isId(address.adhesionId)
    ? await tx.em.findOne(Adhesion, { id: address.adhesionId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (!found || !canSee(tx.actor, found)) throw notFound(['adhesionId']);
  if (!mayAct(found)) throw new Refusal(UserErrorCode.NOT_YOURS, 'Il tuo ruolo non può compiere questo atto.');
  expectVersion(found, address.expectedVersion);
  return found;
}

/** An ente of the register, as it is; it is public, so that who may not act on it is told so. */
export async function findEnte(tx: Tx, enteId: string): Promise<Ente> {
  const found = isId(enteId) ? await tx.em.findOne(Ente, { id: enteId }) : null;
  if (!found) throw notFound(['enteId']);
  return found;
}

/** Holds the row of an ente until the end of the command: what is decided about its people goes one after the other. */
export async function holdEnte(tx: Tx, enteId: string): Promise<Ente> {
  const found = await tx.em.findOne(Ente, { id: enteId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!found) throw notFound(['enteId']);
  return found;
}

/** Ends at once what the people of an ente may do: every session opened until now is over, for good (I7, N11, N12). */
export async function endAccess(tx: Tx, enteId: string): Promise<void> {
  const ente = await holdEnte(tx, enteId);
  ente.membershipEpoch += 1;
  ente.sessionsFromEpoch = ente.membershipEpoch;
}

/** Writes down a move: in the timeline of the ente, among the facts, on the dashboard of its administrators. */
export async function tellMove(tx: Tx, adhesion: Adhesion, from: AdhesionState): Promise<void> {
  const { id, enteId, state, reason } = adhesion;
  await tx.event({
    entity: 'ente',
    entityId: enteId,
    verb: `adhesion-${state.toLowerCase().replace('_', '-')}`,
    detail: { adhesionId: id, from, to: state, reason },
  });
  await tx.fact({ kind: `ADHESION_${state}`, enteId, detail: { from } });
  await tx.notice({
    kind: 'ADHESION_CHANGED',
    audience: { enteId, roles: ['ENTE_ADMIN'] },
    href: '/area-riservata/rete',
    params: { state },
    entityKey: `adhesion:${id}`,
  });
  if (adhesion.isFiledOnline) await tellApplicant(tx, { adhesionId: id });
}

const MAX_REASON = 1_000;

/** A reason that must be given. */
export function givenReason(reason: string | null | undefined): string {
  const given = reason?.trim() ?? '';
  if (!given) throw new Refusal(UserErrorCode.REQUIRED, 'Il motivo è obbligatorio.', ['reason']);
  if (given.length > MAX_REASON) {
    throw new Refusal(UserErrorCode.TOO_LONG, 'Il motivo è troppo lungo.', ['reason'], { max: MAX_REASON });
  }
  return given;
}
