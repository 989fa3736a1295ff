import type { House } from '@respi/kit/context.js';
import { identityOf } from './identity-room.js';

/** When each person with a login last used a session; null for who never did. */
export async function lastUses(house: House): Promise<Map<string, Date | null>> {
  const rows = await identityOf(house).sql<{ id: string; at: Date | null }>(
    `select l."id" as id, (select max(s.last_seen_at) from session s where s.person_id::text = l."id" and s.supporter_id is null) as at from login l`,
  );
  return new Map(rows.map(({ id, at }) => [id, at]));
}
