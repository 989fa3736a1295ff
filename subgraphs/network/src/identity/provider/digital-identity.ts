import type { House, HouseContext } from '@respi/kit/context.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { identityOf } from '../identity-room.js';
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

/** Links an identity to a person, in place of one that they had; refuses the identity of somebody else. */
export async function linkIdentity(house: House, personId: string, index: string): Promise<void> {
  const room = identityOf(house);
  const linked = await room
    .sql(
      `insert into digital_identity (person_id, fiscal_index, linked_at) values ($1, $2, $3)
     on conflict (person_id) do update set fiscal_index = excluded.fiscal_index, linked_at = excluded.linked_at, last_used_at = null
     where not exists (select 1 from digital_identity o where o.fiscal_index = excluded.fiscal_index and o.person_id <> excluded.person_id)
     returning person_id`,
      [personId, index, room.now()],
    )
    .catch((error: { code?: string }) => {
      if (error.code === '23505') return [];
      throw error;
    });
  if (linked.length === 0) {
    throw new Refusal(UserErrorCode.DUPLICATE, 'Questa identità digitale è già collegata a un altro accesso.', [
      'identity',
    ]);
  }
}

/** Takes the link away; whether there was one. */
export async function unlinkIdentity(house: House, personId: string): Promise<boolean> {
  const gone = await identityOf(house).sql('delete from digital_identity where person_id = $1 returning person_id', [
    personId,
  ]);
  return gone.length > 0;
}

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
