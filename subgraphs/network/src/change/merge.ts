import { randomUUID } from 'node:crypto';
import { localDate, plusDays } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import { endAccess } from '../adhesion/adhesion-change.js';
import { carryOut } from '../departure/carry-out.js';
import { decisionsOf } from '../departure/decide-departure.js';
import { DepartureKind } from '../departure/departure.type.js';
import type { DueChange } from './changes-follow-the-calendar.job.js';
import { followTo } from './follow.js';
import { handPlaces } from './hand-places.js';

/** What the other ente takes over is not given up: agendas, appointments and seats stay as they are. */
const TAKEN_OVER = [
  { house: 'appointments', kind: 'AGENDAS', decision: 'KEEP' },
  { house: 'appointments', kind: 'FUTURE_BOOKINGS', decision: 'KEEP' },
  { house: 'training', kind: 'SEATS', decision: 'KEEP' },
  { house: 'knowledge', kind: 'CONTENTS', decision: 'HAND_OVER' },
];

const LIVE = `select a.id, a.state from adhesion a join protocollo_version v on v.id = a.protocollo_version_id
  join protocollo p on p.id = v.protocollo_id where a.ente_id = ? and p.kind = 'NETWORK' and a.state in ('ACTIVE', 'SUSPENDED') limit 1`;

/** The adhesion of the ente that ends is a departure like any other, with the other ente as its heir (N11, N25). */
async function leaveTo(tx: Tx, { enteId, otherId, effectiveOn, reason, decidedBy }: DueChange): Promise<void> {
  await tx.sql(`update departure set state = 'REVOKED', revoked_at = ? where ente_id = ? and state = 'SCHEDULED'`, [
    tx.now,
    enteId,
  ]);
  const [adhesion] = await tx.sql<{ id: string }>(LIVE, [enteId]);
  if (adhesion) {
    const id = randomUUID();
    await tx.sql(
      `insert into departure (id, ente_id, adhesion_id, kind, state, effective_on, reason, decisions, seen, decided_by, decided_at, cause, successor_id)
       values (?, ?, ?, 'WITHDRAWAL', 'SCHEDULED', ?, ?, ?::jsonb, '{}', ?, ?, 'MERGE', ?)`,
      [
        ...[id, enteId, adhesion.id, effectiveOn, reason],
        ...[JSON.stringify(decisionsOf(DepartureKind.WITHDRAWAL, TAKEN_OVER)), decidedBy, tx.now, otherId],
      ],
    );
    await carryOut(tx, id);
  } else await endAccess(tx, enteId);
  await tx.em.flush();
  await tx.sql(
    `update adhesion set state = 'WITHDRAWN', reason = ?, effective_to = coalesce(effective_to, case when effective_from is null then null else ?::date end),
       version = version + 1 where ente_id = ? and state not in ('WITHDRAWN', 'EXPIRED', 'REJECTED')`,
    [reason, localDate(tx.now), enteId],
  );
}

/** One ente becomes part of another: desks, offices, seats, people and contents go there, and so do those who look for its name (N25). */
export async function merge(tx: Tx, change: DueChange): Promise<void> {
  const { id, enteId, otherId, effectiveOn, reason, decidedBy } = change;
  if (!otherId) throw new Error(`Change ${id} merges into nothing`);
  await tx.sql('select id from ente where id in (?, ?) order by id for update', [enteId, otherId]);
  await handPlaces(tx, enteId, otherId);
  const people = await followTo(tx, enteId, { enteId: otherId, decidedBy });
  await leaveTo(tx, change);
  const eve = plusDays(effectiveOn, -1);
  await tx.sql(
    `insert into former_name (ente_id, of_ente, name, until) select ?, id, name, ? from ente where id = ? on conflict do nothing`,
    [otherId, eve, enteId],
  );
  await tx.sql('update former_name set ente_id = ? where ente_id = ?', [otherId, enteId]);
  await tx.sql('update ente set ended_on = ?, successor_id = ?, version = version + 1 where id = ?', [
    eve,
    otherId,
    enteId,
  ]);
  await tx.sql('update ente set successor_id = ?, version = version + 1 where successor_id = ? and id <> ?', [
    ...[otherId, enteId, enteId],
  ]);
  const detail = { changeId: id, reason, into: otherId, people };
  await tx.event({ entity: 'ente', entityId: enteId, verb: 'ente-merged', detail });
  await tx.event({ entity: 'ente', entityId: otherId, verb: 'ente-took-over', detail: { ...detail, from: enteId } });
  await tx.fact({ kind: 'ENTE_MERGED', enteId, detail: { into: otherId } });
}
