import { LockMode } from '@mikro-orm/core';
import type { Tx } from '@respi/kit/command.js';
import { notFound } from '@respi/kit/user-error.js';
import { Booking } from './booking.entity.js';
import { BookingState } from './booking.states.js';
import { hashOfToken, newToken } from './token.js';

/** Shows tokens to the walls of this transaction: their bookings, and no other, are let through while they hold. */
export async function showTokens(tx: Tx, ...tokens: readonly string[]): Promise<void> {
  const hashes = tokens.map(hashOfToken).join(',');
  await tx.sql(`select set_config('respi.bearer', ?, true), set_config('respi.at', ?, true)`, [
    hashes,
    tx.now.toISOString(),
  ]);
}

/** A new manage token of a booking; only its hash is kept. It is shown to the walls at once, beside `shown`. */
export async function mintToken(tx: Tx, bookingId: string, ...shown: readonly string[]): Promise<string> {
  const token = newToken();
  await showTokens(tx, token, ...shown);
  await tx.sql('insert into manage_token (hash, booking_id, made_at) values (?, ?, ?)', [
    hashOfToken(token),
    bookingId,
    tx.now,
  ]);
  return token;
}

/** For how long a link serves that is given to who showed whose the booking is (A10). */
const TICKET_MS = 15 * 60_000;

/** A manage link that ends within minutes, with the powers of the one that was given at the beginning. */
export async function mintTicket(tx: Tx, bookingId: string): Promise<string> {
  const token = newToken();
  await tx.sql('insert into manage_token (hash, booking_id, made_at, expires_at) values (?, ?, ?, ?)', [
    hashOfToken(token),
    bookingId,
    tx.now,
    new Date(tx.now.getTime() + TICKET_MS),
  ]);
  return token;
}

export interface Addressed {
  readonly token?: string | null;
  readonly bookingId?: string | null;
}

/** The booking that an input names, by manage token or by id, locked. Refuses NOT_FOUND alike for absent and hidden. */
export async function lockBooking(tx: Tx, { token, bookingId }: Addressed): Promise<Booking> {
  const id = token ? await idByToken(tx, token) : bookingId;
  const found =
    id &&
    /^[0-9a-f-]{36}$/i.test(id) &&
    (await tx.em.findOne(Booking, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  if (!found || (token && found.state === BookingState.MOVED)) throw notFound([token ? 'token' : 'bookingId']);
  return found;
}

async function idByToken(tx: Tx, token: string): Promise<string | undefined> {
  await showTokens(tx, token);
  const [row] = await tx.sql<{ id: string }>('select booking_id as id from manage_token where hash = ?', [
    hashOfToken(token),
  ]);
  return row?.id;
}
