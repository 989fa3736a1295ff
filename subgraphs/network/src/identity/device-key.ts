import type { House } from '@respi/kit/context.js';
import { identityOf } from './identity-room.js';
import { tokenHash } from './token.js';

/** Key that a browser keeps from its first sign-in on: 256 bits, base64url. It opens nothing: it tells a browser again. */
const DEVICE_KEY = /^[\w-]{43}$/;

/** Hash by which a browser is kept; null for what is no such key. */
export const deviceHash = (key: string | null | undefined): string | null =>
  key && DEVICE_KEY.test(key) ? tokenHash(key) : null;

/** For how many days a browser is known after the last session in it. */
const DAYS = 180;

const KNOWN = `
  select 1 from session s join login l on l.id = s.person_id::text
  where s.device_hash = $1 and l.email = $2 and s.supporter_id is null and s.created_at > $3 limit 1`;

/** Whether the person of an address signed in with this browser; costs the same whether the address exists or not (I9). */
export async function isKnownDevice(house: House, email: string, key: string | null | undefined): Promise<boolean> {
  const hash = deviceHash(key);
  if (!hash) return false;
  const room = identityOf(house);
  const since = new Date(room.now().getTime() - DAYS * 86_400_000);
  return (await room.sql(KNOWN, [hash, email, since])).length > 0;
}
