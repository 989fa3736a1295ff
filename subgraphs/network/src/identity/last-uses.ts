import type { House } from '@respi/kit/context.js';
import { identityOf } from './identity-room.js';

const LAST_USE = `(select max(s.last_seen_at) from session s where s.person_id::text = l."id" and s.supporter_id is null)`;

/** When each person with a login last used a session; null for who never did. */
export async function lastUses(house: House): Promise<Map<string, Date | null>> {
  const rows = await identityOf(house).sql<{ id: string; at: Date | null }>(
    `select l."id" as id, ${LAST_USE} as at from login l`,
  );
  return new Map(rows.map(({ id, at }) => [id, at]));
}

/** When a person last used a session, as it is now; undefined for who has no login. */
export async function lastUseOf(house: House, personId: string): Promise<Date | null | undefined> {
  const [row] = await identityOf(house).sql<{ at: Date | null }>(
    `select ${LAST_USE} as at from login l where l."id" = $1`,
    [personId],
  );
  return row?.at;
}
