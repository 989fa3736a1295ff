import { localDate, plusDays, ZONE } from '@respi/kit/clock.js';
import { Temporal } from 'temporal-polyfill';
import { dayOff } from './day-off.js';
import { type OpenSpan, openSpans } from './open-spans.js';
import { releasedOn } from './release.js';
import {
  type AgendaRules,
  type Audience,
  type Busy,
  CELL_MS,
  type DayOutcome,
  type FreeSlot,
  type PurposeRule,
  type ReleaseRule,
} from './rules.js';

export interface Ask {
  readonly purpose: PurposeRule;
  readonly partySize: number;
  readonly audience: Audience;
  readonly now: Date;
  /** Rhythm in which places come out for the public; staff and the waiting list do not wait for it (A24). */
  readonly release?: ReleaseRule | null;
}

/** Length of an appointment: a family takes more time, not the places of others (A15). */
export const lengthMs = (purpose: PurposeRule, partySize: number): number =>
  purpose.durationMinutes * Math.max(1, partySize) * 60_000;

/** First instant that may be booked: now plus whole days on the wall clock. */
export function earliestStart({ purpose, audience, now }: Ask): number {
  if (audience === 'INTERNAL') return now.getTime();
  const zoned = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(ZONE);
  return zoned.add({ days: purpose.minLeadDays }).epochMilliseconds;
}

/** Last local day that may be booked; it moves on at local midnight (A6), or with the release of places (A24). */
export const latestDay = ({ purpose, now, release }: Ask): string =>
  plusDays(release ? releasedOn(release, now) : localDate(now), purpose.maxLeadDays);

/** Limits of an ask, worked out once: a month of days asks for them sixty times. */
const limits = new WeakMap<Ask, { readonly earliest: number; readonly latest: string }>();
function limitsOf(ask: Ask) {
  const known = limits.get(ask) ?? { earliest: earliestStart(ask), latest: latestDay(ask) };
  limits.set(ask, known);
  return known;
}

const popcount = (mask: number): number => {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

/** Counters (bit mask) that are free from `start` for `length` in one of the spans. */
export function freeCounters(spans: readonly OpenSpan[], busy: Busy, start: number, length: number): number {
  const end = start + length;
  const highest = Math.max(
    0,
    ...spans.filter(({ from, to }) => from <= start && end <= to).map((span) => span.counters),
  );
  let mask = 2 ** highest - 1;
  for (let cell = start; cell < end; cell += CELL_MS) mask &= ~(busy.get(cell) ?? 0);
  return mask;
}

/** Starts offered in the spans of a day: every step from the beginning of each stretch, long enough for the length. */
export function startsOf(spans: readonly OpenSpan[], stepMinutes: number, length: number): number[] {
  const starts = new Set<number>();
  for (const { from, to } of spans) {
    for (let start = from; start + length <= to; start += stepMinutes * 60_000) starts.add(start);
  }
  return [...starts].sort((a, b) => a - b);
}

/** What one local day offers, or why it offers nothing (A6, A25, A26, A29). Pure. */
export function dayOutcome(rules: AgendaRules, busy: Busy, on: string, ask: Ask): DayOutcome {
  const off = dayOff(rules, on);
  if (off) return { on, slots: [], skip: off };
  const length = lengthMs(ask.purpose, ask.partySize);
  const spans = openSpans(rules, ask.purpose, on, ask.audience);
  const starts = startsOf(spans, rules.stepMinutes, length);
  if (starts.length === 0) return { on, slots: [], skip: { code: 'CLOSED_DAY' } };
  const { earliest, latest } = limitsOf(ask);
  if (on > latest) return { on, slots: [], skip: { code: 'TOO_FAR' } };
  const inTime = starts.filter((start) => start >= earliest);
  if (inTime.length === 0) return { on, slots: [], skip: { code: 'TOO_SOON' } };
  const slots = inTime
    .map((start): FreeSlot => {
      const free = popcount(freeCounters(spans, busy, start, length));
      return { startsAt: new Date(start), endsAt: new Date(start + length), free };
    })
    .filter(({ free }) => free > 0);
  return { on, slots, skip: slots.length === 0 ? { code: 'FULL' } : null };
}
