import type { Tx } from '@respi/kit/command.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { mayPublish } from './protocollo.policy.js';

/**
 * Holds the protocollo (that of the network for null) whose version in force an adhesion is about to join: a newer
 * version is published before or after it, and calls it then. To be followed by a look at the version.
 */
export async function holdVersionInForce(tx: Tx, protocolloId: string | null): Promise<void> {
  await tx.sql(
    `select id from protocollo where case when ?::uuid is null then kind = 'NETWORK' else id = ? end for share`,
    [protocolloId, protocolloId],
  );
}

/** The protocollo of a command, locked, with the number of its last version. Refuses NOT_FOUND, NOT_YOURS. */
export async function takeProtocollo(tx: Tx, id: string): Promise<{ id: string; kind: string; last: number }> {
  const [found] = isId(id)
    ? await tx.sql<{ id: string; kind: string }>('select id, kind from protocollo where id = ? for update', [id])
    : [];
  if (!found) throw notFound(['protocolloId']);
  if (!mayPublish(tx.actor)) throw new Refusal(UserErrorCode.NOT_YOURS, 'I protocolli li pubblica la Provincia.');
  const [version] = await tx.sql<{ last: number | null }>(
    'select max(number)::int as last from protocollo_version where protocollo_id = ?',
    [id],
  );
  return { ...found, last: version?.last ?? 0 };
}
