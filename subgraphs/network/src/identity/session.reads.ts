import type { HouseContext } from '@respi/kit/context.js';
import { identityOf } from './identity-room.js';
import type { Session } from './session.type.js';

const OWN = `
  select id, created_at as "createdAt", last_seen_at as "lastSeenAt", device, network, id = $2 as "isCurrent"
  from session where person_id = $1 and revoked_at is null and expires_at > $3 order by last_seen_at desc limit 50`;

/** Open sessions of who reads, the latest used first. */
export async function ownSessions({ actor, house }: HouseContext): Promise<Session[]> {
  const room = identityOf(house);
  return room.as(actor, (sql) => sql<Session>(OWN, [actor.personId, actor.sessionId, room.now()]));
}
