import { randomUUID } from 'node:crypto';
import { localDate, plusDays, romeInstant } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import { Refusal } from '@respi/kit/user-error.js';
import { dayOutcome, latestDay } from '../availability/free-slots.js';
import type { FreeSlot } from '../availability/rules.js';
import { daysBetween } from '../availability/search.js';
import type { Booking } from '../booking/booking.entity.js';
import { hashOfToken, newToken } from '../booking/token.js';
import { rulesOfPurpose } from '../hold/agenda-rules.js';
import { claimPlace } from '../hold/claim-place.js';
import { takenBetween } from '../slot/taken.js';

/** Hours for which a proposed time is kept. */
const KEPT_HOURS = 72;
const GRACE_MS = 2 * 60_000;
const BEFORE_START_MS = 3_600_000;

export interface Proposal {
  readonly holdId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly until: Date;
}

/** Keeps the first free time after a closure for an appointment that it touches (A33); null when there is none. */
export async function proposeTime(tx: Tx, booking: Booking, closedUntil: string): Promise<Proposal | null> {
  for (const slot of await freeAfter(tx, booking, closedUntil)) {
    const until = new Date(
      Math.min(tx.now.getTime() + KEPT_HOURS * 3_600_000, slot.startsAt.getTime() - BEFORE_START_MS),
    );
    if (until <= tx.now) continue;
    const proposal = await keep(tx, booking, slot, until);
    if (proposal) return proposal;
  }
  return null;
}

/** Free times after the closure, those at the same hour of the day first. */
async function freeAfter(tx: Tx, booking: Booking, closedUntil: string): Promise<FreeSlot[]> {
  const { agenda, purpose } = await rulesOfPurpose(tx, booking.purposeId);
  const ask = { purpose, partySize: booking.partySize, audience: 'INTERNAL' as const, now: tx.now };
  const [from = ''] = [plusDays(localDate(tx.now), 1), plusDays(closedUntil, 1)].sort().reverse();
  const last = latestDay(ask);
  if (from > last) return [];
  const busy = await takenBetween(tx, agenda.id, romeInstant(from), romeInstant(plusDays(last, 1)));
  const found: FreeSlot[] = [];
  for (const day of daysBetween(from, last)) {
    found.push(...dayOutcome(agenda, busy, day, ask).slots);
    if (found.length >= 5) break;
  }
  return found;
}

async function keep(tx: Tx, booking: Booking, slot: FreeSlot, until: Date): Promise<Proposal | null> {
  const holdId = randomUUID();
  const { purposeId, partySize, agendaId } = booking;
  const { startsAt, endsAt } = slot;
  const wanted = {
    purposeId,
    partySize,
    startsAt,
    audience: 'INTERNAL' as const,
    holder: holdId,
    expiresAt: new Date(until.getTime() + GRACE_MS),
  };
  const place = await claimPlace(tx, wanted).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (!place) return null;
  await tx.sql(
    `insert into hold (id, token_hash, agenda_id, purpose_id, counter, starts_at, ends_at, party_size, held_at,
       expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [holdId, hashOfToken(newToken()), agendaId, purposeId, place.counter, startsAt, endsAt, partySize, tx.now, until],
  );
  return { holdId, startsAt, endsAt, until };
}
