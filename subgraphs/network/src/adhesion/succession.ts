import { plusDays } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Adhesion } from './adhesion.entity.js';
import { AdhesionState } from './adhesion.states.js';

/** Whether a version is of the protocollo of the network: only that one gives access to the platform (N24). */
export async function isOfNetwork(tx: Tx, versionId: string): Promise<boolean> {
  const found = await tx.sql(
    `select 1 from protocollo_version v join protocollo p on p.id = v.protocollo_id where v.id = ? and p.kind = 'NETWORK'`,
    [versionId],
  );
  return found.length > 0;
}

/** Adhesions of an ente to other versions of the same protocollo that have effect, with why they are suspended. */
const FORMER = `
  select a.id, a.state, (select d.cause from departure d where d.adhesion_id = a.id and d.state in ('UNDER_WAY', 'DONE')
    and d.returned_at is null order by d.seq desc limit 1) as cause
  from adhesion a join protocollo_version v on v.id = a.protocollo_version_id
  where a.ente_id = ? and a.id <> ? and a.state in ('ACTIVE', 'SUSPENDED')
    and v.protocollo_id = (select protocollo_id from protocollo_version where id = ?)
  order by a.id for update of a`;

const formerOf = (tx: Tx, { id, enteId, protocolloVersionId }: Adhesion) =>
  tx.sql<{ id: string; state: AdhesionState; cause: string | null }>(FORMER, [enteId, id, protocolloVersionId]);

/** Whether the adhesion of today is suspended for another cause than a signature that is missing; it is held from here on. */
export async function isHeldBack(tx: Tx, adhesion: Adhesion): Promise<boolean> {
  const former = await formerOf(tx, adhesion);
  return former.some(({ state, cause }) => state === AdhesionState.SUSPENDED && cause !== 'RESIGNATURE');
}

/** A suspension is not got round by signing a newer version, unless it was for not having signed it (N8). */
export async function assertNoSuspension(tx: Tx, adhesion: Adhesion): Promise<void> {
  if (!(await isHeldBack(tx, adhesion))) return;
  throw new Refusal(UserErrorCode.WRONG_STATE, 'L’adesione di oggi è sospesa: prima va ripristinata.');
}

/** An adhesion takes effect in the place of that to an earlier version, which ends the day before; access goes on (N8). */
export async function takePlaceOfFormer(tx: Tx, adhesion: Adhesion): Promise<void> {
  const from = adhesion.effectiveFrom ?? '';
  for (const { id } of await formerOf(tx, adhesion)) {
    const former = await tx.em.findOneOrFail(Adhesion, { id });
    former.moveTo(AdhesionState.EXPIRED);
    const eve = plusDays(from, -1);
    former.effectiveTo = former.effectiveFrom && eve < former.effectiveFrom ? former.effectiveFrom : eve;
    former.reason = 'Sostituita dall’adesione a una versione più recente.';
    await tx.event({
      entity: 'ente',
      entityId: adhesion.enteId,
      verb: 'adhesion-succeeded',
      detail: { adhesionId: id, by: adhesion.id },
    });
  }
}
