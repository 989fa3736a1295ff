import type { House } from '@respi/kit/context.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { asRoom, identityOf, type Query } from './identity-room.js';
import type { Claim } from './sessions.js';
import { newToken, tokenHash } from './token.js';

const MINUTES = 5;
const MAX_TRIES = 5;

/** A right password that still wants its second factor: single use, five minutes, five tries. */
export async function openChallenge(
  house: House,
  personId: string,
  claim: Claim = async () => undefined,
): Promise<{ challenge: string; expiresAt: string }> {
  const room = identityOf(house);
  const challenge = newToken();
  const now = room.now();
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000);
  await asRoom(room, async (sql) => {
    await claim(sql);
    await sql('insert into challenge (token_hash, person_id, created_at, expires_at) values ($1, $2, $3, $4)', [
      tokenHash(challenge),
      personId,
      now,
      expiresAt,
    ]);
  });
  return { challenge, expiresAt: expiresAt.toISOString() };
}

const over = (): Refusal =>
  new Refusal(UserErrorCode.EXPIRED, 'L’accesso è scaduto: ricomincia dalla password.', ['challenge']);

/** Counts a try before it is made; the person of the challenge, or a refusal when it is over. */
export async function tryChallenge(house: House, challenge: string): Promise<string> {
  const room = identityOf(house);
  const [row] = await room.sql<{ person_id: string }>(
    `update challenge set tries = tries + 1
     where token_hash = $1 and used_at is null and expires_at > $2 and tries < $3 returning person_id`,
    [tokenHash(challenge), room.now(), MAX_TRIES],
  );
  if (!row) throw over();
  return row.person_id;
}

/** Takes the challenge within an act of the room: of two that hold it, one goes in. */
export async function takeChallenge(sql: Query, challenge: string, at: Date): Promise<void> {
  const taken = await sql(
    'update challenge set used_at = $2 where token_hash = $1 and used_at is null returning person_id',
    [tokenHash(challenge), at],
  );
  if (taken.length === 0) throw over();
}
