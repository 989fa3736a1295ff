import { localDate } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import type { VersionTermsInput } from './version-terms.js';

export interface Former {
  readonly protocolloId: string;
  readonly validFrom: string;
  readonly resignBy: string | null;
}

const refuse = (message: string, field: string): never => {
  throw new Refusal(UserErrorCode.INVALID, message, [field]);
};

/** A version begins after the one before; where the two overlap, the enti are told by when they sign the new one (N8). */
export async function checkOrder(tx: Tx, { protocolloId, validFrom, resignBy }: Former, validTo?: string | null) {
  const [before] = await tx.sql<{ latest: string | null; overlaps: boolean | null }>(
    `select max(valid_from)::text as latest, bool_or(valid_to is null or valid_to >= ?::date) as overlaps
     from protocollo_version where protocollo_id = ?`,
    [validFrom, protocolloId],
  );
  if (before?.latest && validFrom <= before.latest)
    refuse('Una versione comincia dopo quella precedente.', 'validFrom');
  if (!resignBy) {
    if (before?.overlaps) refuse('Le validità si sovrappongono: indica entro quando si firma la nuova.', 'resignBy');
    return;
  }
  if (resignBy < localDate(tx.now)) refuse('Il termine per firmare è già passato.', 'resignBy');
  if (resignBy < validFrom) refuse('Il termine per firmare viene prima dell’inizio.', 'resignBy');
  if (validTo && resignBy > validTo) refuse('Il termine per firmare viene dopo la fine.', 'resignBy');
}

/**
 * The versions of before take no more enti, and end on the day by which the new one is to be signed, with its grace and
 * its consequence; without such a day they end as it was written.
 */
export async function closeFormer(tx: Tx, { protocolloId, resignBy }: Former, terms: VersionTermsInput): Promise<void> {
  await tx.sql('update protocollo_version set is_current = false where protocollo_id = ? and is_current', [
    protocolloId,
  ]);
  if (!resignBy) return;
  await tx.sql(
    `update protocollo_version set valid_to = ?, grace_days = ?, at_end = ?
     where protocollo_id = ? and (valid_to is null or valid_to > ?::date)`,
    [resignBy, terms.graceDays ?? 0, terms.atEnd ?? 'EXPIRE', protocolloId, resignBy],
  );
}

/**
 * Calls the enti of the versions of before to sign (N8): each gets an approved adhesion to the new one beside that of
 * today, which goes on having effect. Who had not signed anything yet goes on with the new text. Answers how many.
 */
export async function callToSign(tx: Tx, protocolloId: string, versionId: string): Promise<number> {
  await tx.sql(
    `update adhesion set protocollo_version_id = ?, version = version + 1
     where state in ('INVITED', 'REQUESTED', 'UNDER_REVIEW', 'APPROVED') and succeeds is null
       and protocollo_version_id in (select id from protocollo_version where protocollo_id = ? and id <> ?)`,
    [versionId, protocolloId, versionId],
  );
  await tx.sql(
    `update adhesion set state = 'WITHDRAWN', reason = 'Sostituita da una versione più recente', version = version + 1
     where state in ('APPROVED', 'SIGNED') and succeeds is not null
       and protocollo_version_id in (select id from protocollo_version where protocollo_id = ? and id <> ?)`,
    [protocolloId, versionId],
  );
  const called = await tx.sql<{ id: string }>(
    `with called as (
       insert into adhesion (id, ente_id, protocollo_version_id, state, requested_at, succeeds)
       select gen_random_uuid(), a.ente_id, ?, 'APPROVED', ?, a.id
       from adhesion a join protocollo_version v on v.id = a.protocollo_version_id
       where v.protocollo_id = ? and v.id <> ? and a.state in ('SIGNED', 'ACTIVE', 'SUSPENDED')
         and not exists (select 1 from adhesion x where x.ente_id = a.ente_id and x.protocollo_version_id = ?)
       on conflict do nothing returning id, ente_id)
     insert into event (at, entity, entity_id, verb, person_id, context_id, ente_id, request_id, detail)
     select ?, 'ente', ente_id, 'resignature-asked', ?, ?, ?, ?, jsonb_build_object('adhesionId', id) from called returning id`,
    [
      ...[versionId, tx.now, protocolloId, versionId, versionId],
      ...[tx.now, tx.actor.personId, tx.actor.contextId, tx.actor.enteId, tx.ctx.requestId],
    ],
  );
  return called.length;
}
