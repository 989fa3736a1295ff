import { randomUUID } from 'node:crypto';
import { localDate, romeInstant } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import { Refusal } from '@respi/kit/user-error.js';
import { dayOutcome, latestDay } from '../availability/free-slots.js';
import type { Audience, FreeSlot } from '../availability/rules.js';
import { daysBetween } from '../availability/search.js';
import { dayAfter } from '../availability/wall-clock.js';
import { hashOfToken, newToken } from '../booking/token.js';
import { rulesOfPurpose } from '../hold/agenda-rules.js';
import { claimPlace } from '../hold/claim-place.js';
import { takenBetween } from '../slot/taken.js';
import { ENTRY, type Entry } from './line.js';

/** The place stays claimed a little longer than the offer, so that it goes to the next in line and not to a passer-by. */
const GRACE_MS = 2 * 60_000;
/** An offer ends this long before the appointment at the latest. */
const BEFORE_START_MS = 3_600_000;
/** Entries looked at in one go. */
const LOOKED_AT = 200;

/**
 * Offers free places of an agenda to those who wait for one, in order: fewest offers first, then first come (A21). The
 * offer is a hold, so nobody else can take the place meanwhile. `day` limits it to the day of a place just given back.
 * Answers how many were offered. The caller stands in line (`standInLine`).
 */
export async function offerPlaces(tx: Tx, agendaId: string, day?: string): Promise<number> {
  const entries = await tx.sql<Entry>(
    `${ENTRY} where agenda_id = ? and kind = 'OFFER' and state = 'WAITING' order by offers, seq limit ${LOOKED_AT} for update`,
    [agendaId],
  );
  let offered = 0;
  for (const entry of entries) if (await offerTo(tx, entry, day)) offered += 1;
  return offered;
}

async function offerTo(tx: Tx, entry: Entry, day: string | undefined): Promise<boolean> {
  const slot = await firstFor(tx, entry, day);
  if (!slot) return false;
  const [agenda] = await tx.sql<{ hours: number }>('select offer_hours as hours from agenda where id = ?', [
    entry.agendaId,
  ]);
  const latest = slot.startsAt.getTime() - BEFORE_START_MS;
  const until = new Date(Math.min(latest, tx.now.getTime() + (agenda?.hours ?? 24) * 3_600_000));
  if (until <= tx.now) return false;
  return makeOffer(tx, entry, slot, until);
}

async function makeOffer(tx: Tx, entry: Entry, { startsAt, endsAt }: FreeSlot, until: Date): Promise<boolean> {
  const holder = randomUUID();
  const { purposeId, partySize, agendaId } = entry;
  const expiresAt = new Date(until.getTime() + GRACE_MS);
  const wanted = {
    purposeId,
    startsAt,
    partySize,
    audience: audienceOf(entry),
    holder,
    expiresAt,
    beforeRelease: true,
  };
  const place = await claimPlace(tx, wanted).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (!place) return false;
  await tx.sql(
    `insert into hold (id, token_hash, agenda_id, purpose_id, counter, starts_at, ends_at, party_size, held_at,
       expires_at, waiting_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      holder,
      hashOfToken(newToken()),
      agendaId,
      purposeId,
      place.counter,
      startsAt,
      endsAt,
      partySize,
      tx.now,
      until,
      entry.id,
    ],
  );
  await tx.sql(
    `update waiting_entry set state = 'OFFERED', hold_id = ?, offer_until = ?, told_at = null where id = ?`,
    [holder, until, entry.id],
  );
  await tx.event({ entity: 'waiting', entityId: entry.id, verb: 'offered', detail: { startsAt, until } });
  return true;
}

/** Whom staff put in the line may have the places that staff may book (A22, A29). */
const audienceOf = ({ byStaff }: Entry): Audience => (byStaff ? 'NETWORK' : 'PUBLIC');

/** First free place that suits an entry and was not declined by it before. */
async function firstFor(tx: Tx, entry: Entry, only: string | undefined): Promise<FreeSlot | null> {
  const { agenda, purpose } = await rulesOfPurpose(tx, entry.purposeId);
  const ask = { purpose, partySize: entry.partySize, audience: audienceOf(entry), now: tx.now };
  const from = only ?? localDate(tx.now);
  const to = only ?? latestDay(ask);
  const busy = await takenBetween(tx, agenda.id, romeInstant(from), romeInstant(dayAfter(to)));
  const declined = new Set(entry.declined.map((at) => new Date(at).getTime()));
  for (const day of daysBetween(from, to)) {
    if (entry.notBefore && day < entry.notBefore) continue;
    const slot = dayOutcome(agenda, busy, day, ask).slots.find(({ startsAt }) => !declined.has(startsAt.getTime()));
    if (slot) return slot;
  }
  return null;
}
