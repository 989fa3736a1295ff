import { randomUUID } from 'node:crypto';
import type { Tx } from '@respi/kit/command.js';
import { endAccess } from '../adhesion/adhesion-change.js';
import { tellTraining } from '../ente/tell-training.js';
import type { DueChange } from './changes-follow-the-calendar.job.js';
import { followTo } from './follow.js';
import { handPlaces } from './hand-places.js';
import { checkedCodes, checkedName, freeCode } from './new-name.js';

interface Born {
  readonly name: string;
  readonly code: string;
  readonly ipaCode: string | null;
  readonly desks: string[];
  readonly inheritsAdhesion: boolean;
}

const BEAR = `
  insert into ente (id, code, name, category, tier, network_role, ipa_code, bacino_id, is_example)
  select ?, ?, ?, category, tier, network_role, ?, bacino_id, is_example from ente where id = ?`;

/** The adhesion of before holds for both parts, with its signatures; or the new part is invited to adhere of its own. */
const ADHERE = `
  insert into adhesion (id, ente_id, protocollo_version_id, state, requested_at, signed_by_ente_on, signed_by_provincia_on, effective_from, reason)
  select ?, ?, a.protocollo_version_id, a.state, a.requested_at, a.signed_by_ente_on, a.signed_by_provincia_on, ?::date, ?
  from adhesion a join protocollo_version v on v.id = a.protocollo_version_id join protocollo p on p.id = v.protocollo_id
  where a.ente_id = ? and p.kind = 'NETWORK' and a.state = 'ACTIVE' limit 1`;
const INVITE = `
  insert into adhesion (id, ente_id, protocollo_version_id, state)
  select ?, ?, v.id, 'INVITED' from protocollo_version v join protocollo p on p.id = v.protocollo_id where p.kind = 'NETWORK' and v.is_current`;

/**
 * Some desks, with the people who work at them, become an ente of their own (N25), under the next free code of the
 * register where that of the plan is taken. Refuses DUPLICATE where another has taken the name or the IPA code.
 */
export async function split(tx: Tx, change: DueChange): Promise<void> {
  const { id, enteId, effectiveOn, reason, decidedBy } = change;
  const { name, code, ipaCode, desks, inheritsAdhesion } = change.detail as unknown as Born;
  const bornId = randomUUID();
  await tx.sql('select id from ente where id = ? for update', [enteId]);
  await checkedName(tx, name, null);
  await checkedCodes(tx, { ipaCode }, null);
  const [taken] = await tx.sql('select 1 from ente where code = ?', [code]);
  await tx.sql(BEAR, [bornId, taken ? await freeCode(tx, name) : code, name, ipaCode, enteId]);
  await handPlaces(tx, enteId, bornId, desks);
  if (inheritsAdhesion) await tx.sql(ADHERE, [randomUUID(), bornId, effectiveOn, reason, enteId]);
  else await tx.sql(INVITE, [randomUUID(), bornId]);
  const people = await followTo(tx, enteId, { enteId: bornId, decidedBy, desks });
  await endAccess(tx, enteId);
  await tx.sql('update ente_change set other_id = ? where id = ?', [bornId, id]);
  const detail = { changeId: id, reason, born: bornId, people, desks: desks.length };
  await tx.event({ entity: 'ente', entityId: enteId, verb: 'ente-split', detail });
  await tx.event({ entity: 'ente', entityId: bornId, verb: 'ente-born', detail: { ...detail, from: enteId } });
  await tx.fact({ kind: 'ENTE_SPLIT', enteId, detail: { born: bornId } });
  await tellTraining(tx, bornId);
}
