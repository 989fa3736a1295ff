import { randomUUID } from 'node:crypto';
import { localDate } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { identityOf } from '../identity/identity-room.js';
import { newToken, tokenHash } from '../identity/token.js';

/** Support looks for an hour at most, then starts anew while the consent holds. */
const MINUTES = 60;

interface Consented {
  readonly id: string;
  readonly personId: string;
  readonly contextId: string;
  readonly expiresAt: Date;
}

/**
 * Opens a session in which support looks with a person’s eyes: in the context of the consent, with the person’s second
 * factor taken as given (support gave its own), until the consent ends. `identity.resolve` looks at the consent each time.
 */
export async function openSupportSession(
  ctx: HouseContext,
  consent: Consented,
): Promise<{ token: string; expiresAt: string }> {
  const room = identityOf(ctx.house);
  const today = localDate(ctx.clock.now());
  const [standing] = await room.sql<{ epoch: number }>(
    'select epoch from contexts_of($1, $2) where context_id = $3 and not is_suspended',
    [consent.personId, today, consent.contextId],
  );
  if (!standing) throw new Refusal(UserErrorCode.ADHESION_NOT_ACTIVE, 'Oggi la persona non è attiva in quell’ente.');
  const now = room.now();
  const left = consent.expiresAt.getTime() - ctx.clock.now().getTime();
  const expiresAt = new Date(now.getTime() + Math.min(left, MINUTES * 60_000));
  const token = newToken();
  await room.sql(
    `insert into session (id, token_hash, person_id, context_id, epoch, created_at, last_seen_at, expires_at, second_factor_at,
       device, network, supporter_id, consent_id)
     values ($1, $2, $3, $4, $5, $6, $6, $7, $6, 'Assistenza', $8, $9, $10)`,
    [
      randomUUID(),
      tokenHash(token),
      consent.personId,
      consent.contextId,
      standing.epoch,
      now,
      expiresAt,
      ctx.network,
      ctx.actor.personId,
      consent.id,
    ],
  );
  return { token, expiresAt: expiresAt.toISOString() };
}

/** Ends the sessions that a consent carried; how many were open. */
export async function endSupportSessions(ctx: HouseContext, consentId: string): Promise<number> {
  const room = identityOf(ctx.house);
  const ended = await room.sql(
    'update session set revoked_at = $2 where consent_id = $1 and revoked_at is null and expires_at > $2 returning id',
    [consentId, room.now()],
  );
  return ended.length;
}

/** Until when support may look in the session of this request; null where nobody looks with another’s eyes. */
export async function supportedUntil({ actor, house }: HouseContext): Promise<Date | null> {
  if (!actor.supporterId) return null;
  const [row] = await identityOf(house).sql<{ at: Date }>('select expires_at as at from session where id = $1', [
    actor.sessionId,
  ]);
  return row?.at ?? null;
}
