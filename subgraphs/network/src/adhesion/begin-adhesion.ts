import { randomUUID } from 'node:crypto';
import { localDate } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { holdVersionInForce } from '../protocollo/take-protocollo.js';
import { Adhesion } from './adhesion.entity.js';
import { mayRequest } from './adhesion.policy.js';
import { AdhesionState } from './adhesion.states.js';
import { findEnte, holdEnte } from './adhesion-change.js';

/**
 * A new adhesion to the version in force (of the network for null), for an ente that has none alive. Refuses NOT_FOUND,
 * NOT_YOURS, WRONG_STATE, DUPLICATE.
 */
export async function beginAdhesion(tx: Tx, enteId: string, protocolloId: string | null): Promise<Adhesion> {
  const ente = await findEnte(tx, enteId);
  if (!mayRequest(tx.actor, { enteId: ente.id })) {
    throw new Refusal(UserErrorCode.NOT_YOURS, 'Chiede l’adesione l’amministratore dell’ente o il coordinamento.');
  }
  await holdVersionInForce(tx, protocolloId);
  await holdEnte(tx, ente.id);
  const [version] = await tx.sql<{ id: string; isOver: boolean | null }>(
    `select v.id, v.valid_to < ?::date as "isOver" from protocollo_version v join protocollo p on p.id = v.protocollo_id
     where v.is_current and case when ?::uuid is null then p.kind = 'NETWORK' else p.id = ? end`,
    [localDate(tx.now), protocolloId, protocolloId],
  );
  if (!version) throw notFound(['protocolloId']);
  if (version.isOver)
    throw new Refusal(UserErrorCode.WRONG_STATE, 'Il protocollo non è più in vigore.', ['protocolloId']);
  const ended = ['WITHDRAWN', 'EXPIRED', 'REJECTED'] as AdhesionState[];
  const live = await tx.em.count(Adhesion, {
    enteId: ente.id,
    protocolloVersionId: version.id,
    state: { $nin: ended },
  });
  if (live > 0) throw new Refusal(UserErrorCode.DUPLICATE, 'L’ente ha già un’adesione a questa versione.', ['enteId']);
  return tx.em.create(Adhesion, {
    id: randomUUID(),
    enteId: ente.id,
    protocolloVersionId: version.id,
    state: AdhesionState.INVITED,
    requestedAt: null,
    signedByEnteOn: null,
    signedByProvinciaOn: null,
    effectiveFrom: null,
    effectiveTo: null,
    reason: null,
    succeeds: null,
    isFiledOnline: false,
    version: 1,
  });
}
