import type { Tx } from '@respi/kit/command.js';
import { notFound } from '@respi/kit/user-error.js';
import { hashOfToken, newToken } from '../booking/token.js';
import type { WaitingKind, WaitingState } from './waiting.enums.js';

/** One place in the line, as commands and the job know it: nothing of the person. */
export interface Entry {
  readonly id: string;
  readonly agendaId: string;
  readonly purposeId: string;
  readonly kind: WaitingKind;
  readonly state: WaitingState;
  readonly partySize: number;
  readonly byStaff: boolean;
  readonly notBefore: string | null;
  readonly offers: number;
  readonly declined: readonly Date[] | readonly string[];
  readonly holdId: string | null;
  readonly offerUntil: Date | null;
}

export const ENTRY = `select id, agenda_id as "agendaId", purpose_id as "purposeId", kind, state, party_size as "partySize",
  by_staff as "byStaff", not_before::text as "notBefore", offers, declined, hold_id as "holdId",
  offer_until as "offerUntil" from waiting_entry`;

/**
 * Queues up for the line of an agenda, so that places are offered one after the other and in order. Answers whether
 * anybody waits at all: who gives a place back to nobody waits for nobody.
 */
export async function standInLine(tx: Tx, agendaId: string): Promise<boolean> {
  const waiting = await tx.sql(
    `select 1 from waiting_entry where agenda_id = ? and state = 'WAITING' and kind = 'OFFER' limit 1`,
    [agendaId],
  );
  if (waiting.length === 0) return false;
  await tx.sql(`select pg_advisory_xact_lock(hashtextextended('line:' || ?, 0))`, [agendaId]);
  return true;
}

/** A new token of an entry; only its hash is kept. It is shown to the walls of this transaction at once. */
export async function mintWaitingToken(tx: Tx, entryId: string): Promise<string> {
  const token = newToken();
  await tx.sql(`select set_config('respi.bearer', ?, true)`, [hashOfToken(token)]);
  await tx.sql('insert into waiting_token (hash, entry_id, made_at) values (?, ?, ?)', [
    hashOfToken(token),
    entryId,
    tx.now,
  ]);
  return token;
}

/** The entry behind a token, locked. Refuses NOT_FOUND. */
export async function lockEntry(tx: Tx, token: string): Promise<Entry> {
  const hash = hashOfToken(token);
  await tx.sql(`select set_config('respi.bearer', ?, true)`, [hash]);
  const [entry] = await tx.sql<Entry>(
    `${ENTRY} where id = (select entry_id from waiting_token where hash = ?) for update`,
    [hash],
  );
  if (!entry) throw notFound(['token']);
  return { ...entry, offerUntil: entry.offerUntil && new Date(entry.offerUntil) };
}
