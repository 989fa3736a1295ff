import { randomUUID } from 'node:crypto';
import type { Role } from '@respi/kit/actor.js';
import { localDate } from '@respi/kit/clock.js';
import type { House, HouseContext } from '@respi/kit/context.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { deviceHash } from './device-key.js';
import { asRoom, identityOf, type Query } from './identity-room.js';
import { newToken, tokenHash } from './token.js';

/** A session ends for good after twelve hours; unused, after four (in `identity.resolve`). */
export const SESSION_HOURS = 12;

export interface Standing {
  readonly context_id: string;
  readonly ente_id: string;
  readonly epoch: number;
  readonly roles: Role[];
  readonly is_suspended: boolean;
}

/** Contexts in which a person may act today, as the register says. */
export async function standingsOf(ctx: HouseContext, personId: string): Promise<Standing[]> {
  const rows = await identityOf(ctx.house).sql<Standing>(
    'select context_id, ente_id, epoch, roles, is_suspended from contexts_of($1, $2) order by (cardinality(sportello_ids) > 0) desc, ente_name',
    [personId, localDate(ctx.clock.now())],
  );
  return rows.filter((row) => !row.is_suspended);
}

export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: string;
  /** A device or a network that this person had not signed in from before (I8). */
  readonly isNewDevice: boolean;
}

/** What still has to hold when a session or a challenge is written, in the same act of the room; refuses otherwise. */
export type Claim = (sql: Query) => Promise<void>;

export interface Arrival {
  readonly personId: string;
  readonly device: string | null;
  /** Key that the browser keeps, so that it is known again. */
  readonly deviceKey?: string | null;
  readonly secondFactor: boolean;
  readonly claim?: Claim;
}

/** Opens a session in the context of the latest one, else in the first; refuses who may act nowhere today. */
export async function openSession(ctx: HouseContext, arrival: Arrival): Promise<OpenedSession> {
  const { personId, device, secondFactor } = arrival;
  const room = identityOf(ctx.house);
  const standings = await standingsOf(ctx, personId);
  const before = await room.sql<{ context_id: string; device: string | null; network: string | null }>(
    'select context_id, device, network from session where person_id = $1 and supporter_id is null order by created_at desc limit 50',
    [personId],
  );
  const standing = standings.find((one) => one.context_id === before[0]?.context_id) ?? standings[0];
  if (!standing) {
    throw new Refusal(UserErrorCode.ADHESION_NOT_ACTIVE, 'Oggi non risulti attivo in nessun ente della rete.');
  }
  const token = newToken();
  const now = room.now();
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
  const row = [randomUUID(), tokenHash(token), personId, standing.context_id, standing.epoch, now, expiresAt];
  await asRoom(room, async (sql) => {
    await arrival.claim?.(sql);
    await sql(
      `insert into session (id, token_hash, person_id, context_id, epoch, created_at, last_seen_at, expires_at, second_factor_at, device, network,
         device_hash)
       values ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10, $11)`,
      [...row, secondFactor ? now : null, device, ctx.network, deviceHash(arrival.deviceKey)],
    );
  });
  const known = before.some((one) => one.device === device && one.network === ctx.network);
  return { token, expiresAt: expiresAt.toISOString(), isNewDevice: before.length > 0 && !known };
}

/** Ends a session of a person: their tokens are refused at once by `identity.resolve` (I7, I8). */
export async function endSession(house: House, actor: HouseContext['actor'], sessionId: string): Promise<void> {
  const room = identityOf(house);
  const ended = await room.as(actor, (sql) =>
    sql('update session set revoked_at = coalesce(revoked_at, $3) where id = $1 and person_id = $2 returning id', [
      sessionId,
      actor.personId,
      room.now(),
    ]),
  );
  if (ended.length === 0) throw notFound(['sessionId']);
}

/** Ends every open session of a person, save one; how many there were (I7). */
export async function endSessionsOf(
  sql: Query,
  personId: string,
  at: Date,
  save: string | null = null,
): Promise<number> {
  const ended = await sql(
    `update session set revoked_at = $2 where person_id = $1 and revoked_at is null and expires_at > $2
       and id is distinct from $3::uuid returning id`,
    [personId, at, save],
  );
  return ended.length;
}

/** Ends every session of a person whom somebody else shuts out (I7). */
export const endAllSessions = async (house: House, personId: string): Promise<void> => {
  const room = identityOf(house);
  await endSessionsOf(room.sql, personId, room.now());
};

/** Moves this session to another context of the same person (N16, I5). */
export async function moveSession(ctx: HouseContext, contextId: string): Promise<Standing> {
  const { actor, house } = ctx;
  const standing = (await standingsOf(ctx, actor.personId ?? '')).find((one) => one.context_id === contextId);
  if (!standing) throw notFound(['contextId']);
  await identityOf(house).as(actor, (sql) =>
    sql('update session set context_id = $3, epoch = $4 where id = $1 and person_id = $2 and revoked_at is null', [
      actor.sessionId,
      actor.personId,
      contextId,
      standing.epoch,
    ]),
  );
  return standing;
}
