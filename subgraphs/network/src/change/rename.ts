import { plusDays } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import { tellTraining } from '../ente/tell-training.js';
import type { DueChange } from './changes-follow-the-calendar.job.js';
import { checkedCodes, checkedName } from './new-name.js';

/**
 * The ente takes its new name and codes; by the former name it is still found (N25). Refuses DUPLICATE where another has
 * taken one of them since the change was planned.
 */
export async function rename(tx: Tx, { id, enteId, effectiveOn, reason, detail }: DueChange): Promise<void> {
  const { name, ipaCode, istatCode } = detail as { name: string; ipaCode: string | null; istatCode: string | null };
  const [before] = await tx.sql<{ name: string; ipa: string | null; istat: string | null }>(
    'select name::text, ipa_code as ipa, istat_code as istat from ente where id = ? for update',
    [enteId],
  );
  if (!before) throw new Error(`No ente ${enteId}`);
  await checkedName(tx, name, enteId);
  await checkedCodes(tx, { ipaCode, istatCode }, enteId);
  if (before.name !== name) {
    await tx.sql('insert into former_name (ente_id, of_ente, name, until) values (?, ?, ?, ?) on conflict do nothing', [
      ...[enteId, enteId, before.name, plusDays(effectiveOn, -1)],
    ]);
  }
  await tx.sql(
    'update ente set name = ?, ipa_code = coalesce(?, ipa_code), istat_code = coalesce(?, istat_code), version = version + 1 where id = ?',
    [name, ipaCode, istatCode, enteId],
  );
  await tx.event({ entity: 'ente', entityId: enteId, verb: 'ente-renamed', detail: { changeId: id, reason, before } });
  await tx.fact({ kind: 'ENTE_RENAMED', enteId });
  await tellTraining(tx, enteId);
}
