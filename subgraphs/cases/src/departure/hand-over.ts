import type { Tx } from '@respi/kit/command.js';
import type { Consequence, Departure } from '@respi/kit/departure.js';

const EVENT = `insert into event (at, entity, entity_id, verb, person_id, context_id, ente_id, request_id, detail)
  select ?, 'case', id, ?, ?, ?, ?, ?, jsonb_build_object('departureId', ?::text) from unnest(string_to_array(?, ',')::uuid[]) k(id)`;

async function chronicleAll(tx: Tx, verb: string, departureId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { personId, contextId, enteId } = tx.actor;
  const who = [personId, contextId, enteId, tx.ctx.requestId];
  await tx.sql(EVENT, [tx.now, verb, ...who, departureId, ids.join(',')]);
}

/** Open cases of an ente that has left are answered for by the coordination from now on (N12). */
export const handToCoordination: Consequence = async (tx, { departureId, enteId }, decision, limit) => {
  if (decision !== 'TO_COORDINATION') return 0;
  const handed = await tx.sql<{ case_id: string }>(
    `insert into case_in_care (case_id, departure_id, since)
     select c.id, ?, ? from "case" c where c.ente_id = ?
       and c.state in ('SUBMITTED', 'TRIAGED', 'RELAYED', 'INFO_REQUESTED', 'ANSWERED')
       and not exists (select 1 from case_in_care k where k.case_id = c.id)
     order by c.id limit ? on conflict do nothing returning case_id`,
    [departureId, tx.now, enteId, limit],
  );
  const ids = handed.map((row) => row.case_id);
  await chronicleAll(tx, 'handed-to-coordination', departureId, ids);
  if (ids.length > 0) {
    await tx.notice({
      kind: 'CASE_RAISED',
      audience: { roles: ['COORDINATION'] },
      href: '/area-riservata/segnalazioni',
      params: { code: String(ids.length) },
      entityKey: `departure:${departureId}`,
    });
  }
  return ids.length;
};

/** Drafts stay for whoever wrote them, unless it was decided to cancel them. */
export const cancelDrafts: Consequence = async (tx, { departureId, enteId }, decision, limit) => {
  if (decision !== 'CANCEL') return 0;
  const cancelled = await tx.sql<{ id: string }>(
    `update "case" set state = 'CANCELLED', version = version + 1
     where id in (select id from "case" where ente_id = ? and state = 'DRAFT' order by id limit ?) returning id`,
    [enteId, limit],
  );
  await chronicleAll(
    tx,
    'cancelled',
    departureId,
    cancelled.map((row) => row.id),
  );
  return cancelled.length;
};

/** A suspension that ends gives the cases back to their desk. */
export async function giveBack(tx: Tx, { departureId }: Departure): Promise<void> {
  const back = await tx.sql<{ case_id: string }>('delete from case_in_care where departure_id = ? returning case_id', [
    departureId,
  ]);
  await chronicleAll(
    tx,
    'given-back-to-desk',
    departureId,
    back.map((row) => row.case_id),
  );
}
