import { randomUUID } from 'node:crypto';
import type { House, HouseContext } from '@respi/kit/context.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { identityOf, type Query } from './identity-room.js';
import { newToken, tokenHash } from './token.js';

/** A link to a new password is good for half an hour, once. */
export const RESET_MINUTES = 30;

/** A wish for a new password, as it was written down. */
export interface ResetRequest {
  readonly id: string;
  readonly email: string;
}

/** Writes down that somebody wants a new password for an address; nobody has looked yet whose it is. */
export async function noteResetRequest({ house }: HouseContext, email: string): Promise<void> {
  const room = identityOf(house);
  await room.sql('insert into reset_request (id, sealed_email, asked_at) values ($1, $2, $3)', [
    randomUUID(),
    house.cipher.seal(email),
    room.now(),
  ]);
}

/** What was asked and not yet answered, the oldest first. */
export async function openResetRequests(house: House): Promise<ResetRequest[]> {
  const rows = await identityOf(house).sql<{ id: string; sealed_email: string }>(
    'select id, sealed_email from reset_request order by asked_at limit 50',
  );
  return rows.map(({ id, sealed_email: sealed }) => ({ id, email: house.cipher.open(sealed) }));
}

export const closeResetRequest = async (house: House, id: string): Promise<void> =>
  void (await identityOf(house).sql('delete from reset_request where id = $1', [id]));

/** Person who signs in with an address and a password; null for an address that nobody has. */
export async function personWithLogin(house: House, email: string): Promise<string | null> {
  const [found] = await identityOf(house).sql<{ id: string }>(
    `select l."id" as id from login l join login_account a on a."userId" = l."id" and a."providerId" = 'credential'
     where l."email" = $1`,
    [email],
  );
  return found?.id ?? null;
}

/** Opens the way to a new password; the token goes into the letter and nowhere else. */
export async function openReset(house: House, personId: string): Promise<string> {
  const room = identityOf(house);
  const token = newToken();
  const now = room.now();
  await room.sql('insert into password_reset (token_hash, person_id, created_at, expires_at) values ($1, $2, $3, $4)', [
    tokenHash(token),
    personId,
    now,
    new Date(now.getTime() + RESET_MINUTES * 60_000),
  ]);
  return token;
}

export interface ResetHolder {
  readonly personId: string;
  readonly email: string;
}

/** Whose password a link renews; refuses one that is over. */
export async function holderOf(house: House, token: string): Promise<ResetHolder> {
  const room = identityOf(house);
  const [found] = await room.sql<ResetHolder>(
    `select r.person_id as "personId", l."email" as email from password_reset r join login l on l."id" = r.person_id::text
     where r.token_hash = $1 and r.used_at is null and r.expires_at > $2`,
    [tokenHash(token), room.now()],
  );
  if (!found) throw over();
  return found;
}

/** Takes the link inside an act of the room: of two that hold it one goes in; every other link of the person is over. */
export async function takeReset(sql: Query, token: string, at: Date): Promise<string> {
  const [taken] = await sql<{ person_id: string }>(
    `update password_reset set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2
     returning person_id`,
    [tokenHash(token), at],
  );
  if (!taken) throw over();
  await sql('update password_reset set used_at = $2 where person_id = $1 and used_at is null', [taken.person_id, at]);
  return taken.person_id;
}

const over = (): Refusal =>
  new Refusal(UserErrorCode.EXPIRED, 'Il collegamento è scaduto o è già stato usato: chiedine un altro.', ['token']);
