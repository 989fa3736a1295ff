import type { Tx } from '@respi/kit/command.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { CELL_MS } from '../availability/rules.js';
import { hashOfToken } from '../booking/token.js';

/** Minutes for which a place is held; and how often more time may be asked for (A7, WCAG 2.2.1). */
export const HOLD_MINUTES = 10;
export const MAX_EXTENSIONS = 10;

export interface HoldRow {
  readonly id: string;
  readonly agendaId: string;
  readonly purposeId: string;
  readonly counter: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly partySize: number;
  readonly expiresAt: Date;
  readonly extensions: number;
  readonly endedAs: 'CONFIRMED' | 'RELEASED' | 'EXPIRED' | null;
}

const HOLD = `select id, agenda_id as "agendaId", purpose_id as "purposeId", counter, starts_at as "startsAt",
  ends_at as "endsAt", party_size as "partySize", expires_at as "expiresAt", extensions, ended_as as "endedAs" from hold`;

async function locked(tx: Tx, where: string, value: string, field: string): Promise<HoldRow> {
  const [row] = await tx.sql<HoldRow>(`${HOLD} where ${where} = ? for update`, [value]);
  if (!row) throw notFound([field]);
  return { ...row, startsAt: new Date(row.startsAt), endsAt: new Date(row.endsAt), expiresAt: new Date(row.expiresAt) };
}

/** The hold behind a token, locked for this command. Refuses NOT_FOUND. */
export const lockHold = (tx: Tx, token: string, field: string): Promise<HoldRow> =>
  locked(tx, 'token_hash', hashOfToken(token), field);

/** The hold that the house itself made: an offer of the waiting list, a time proposed by the office. */
export const lockHoldById = (tx: Tx, id: string): Promise<HoldRow> => locked(tx, 'id', id, 'token');

const expired = (field: string): Refusal =>
  new Refusal(UserErrorCode.EXPIRED, 'Il tempo per questo posto è finito: scegli di nuovo un orario.', [field]);

/** Refuses a hold that has run out or was given back. */
export function expectOpen(tx: Tx, hold: HoldRow, field: string): void {
  if (hold.endedAs !== null || hold.expiresAt <= tx.now) throw expired(field);
}

/** Keeps every cell of a hold until an instant, or for good; refuses when one was reclaimed meanwhile. */
export async function keepClaims(tx: Tx, hold: HoldRow, until: Date | null, field: string): Promise<void> {
  const kept = await tx.sql(
    `update claim set expires_at = coalesce(?::timestamptz, 'infinity') where holder = ? returning cell`,
    [until, hold.id],
  );
  if (kept.length !== (hold.endsAt.getTime() - hold.startsAt.getTime()) / CELL_MS) throw expired(field);
}
