import type { Tx } from '@respi/kit/command.js';
import type { House, HouseContext } from '@respi/kit/context.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { identityOf, type Query } from '../identity-room.js';
import type { DigitalIdentity } from './digital-identity.type.js';

/** Person to whom an identity is linked; null when it is nobody's: no account is ever made by an identification (I21). */
export async function personOfIdentity(house: House, index: string): Promise<string | null> {
  const room = identityOf(house);
  const [found] = await room.sql<{ person_id: string }>(
    'update digital_identity set last_used_at = $2 where fiscal_index = $1 returning person_id',
    [index, room.now()],
  );
  return found?.person_id ?? null;
}

/**
 * Whether the identity is still that person's. Held until the end of the act of the room: who takes the link away waits,
 * and of two in the same instant either the sign-in came first or there is none (I21).
 */
export async function isStillOf(sql: Query, index: string, personId: string): Promise<boolean> {
  const held = 'select 1 from digital_identity where fiscal_index = $1 and person_id = $2 for share';
  return (await sql(held, [index, personId])).length > 0;
}

/** Links an identity to who acts, in place of one that they had, in the act’s own transaction; refuses somebody else’s. */
export async function linkIdentity(tx: Tx, index: string): Promise<void> {
  const at = identityOf(tx.ctx.house).now();
  const [row] = await tx.sql<{ linked: boolean }>('select identity.link_own_identity(?, ?) as linked', [index, at]);
  if (row?.linked) return;
  throw new Refusal(UserErrorCode.DUPLICATE, 'Questa identità digitale è già collegata a un altro accesso.', [
    'identity',
  ]);
}

/** Takes the link of who acts away, in the act’s own transaction; none is as good as one. */
export const unlinkIdentity = async (tx: Tx): Promise<void> =>
  void (await tx.sql('select identity.unlink_own_identity()'));

/** The identity that is linked to who reads; null while there is none. */
export async function ownIdentity({ actor, house }: HouseContext): Promise<DigitalIdentity | null> {
  const room = identityOf(house);
  const rows = await room.as(actor, (sql) =>
    sql<DigitalIdentity>(
      'select linked_at as "linkedAt", last_used_at as "lastUsedAt" from digital_identity where person_id = $1',
      [actor.personId],
    ),
  );
  return rows[0] ?? null;
}
