import { localDate, plusDays } from '@respi/kit/clock.js';
import { dayOff } from './day-off.js';
import { type Ask, dayOutcome, earliestStart, latestDay, lengthMs, startsOf } from './free-slots.js';
import { openSpans } from './open-spans.js';
import type { AgendaRules, Busy, FreeSlot } from './rules.js';
import { dayAfter } from './wall-clock.js';

/** Days from one to another, both included. */
export function* daysBetween(from: string, to: string): Generator<string> {
  for (let day = from; day <= to; day = dayAfter(day)) yield day;
}

/** First slot that can be booked from now on; null when there is none up to the last day (A6). */
export function firstFree(rules: AgendaRules, busy: Busy, ask: Ask): FreeSlot | null {
  for (const day of daysBetween(localDate(ask.now), latestDay(ask))) {
    const [first] = dayOutcome(rules, busy, day, ask).slots;
    if (first) return first;
  }
  return null;
}

/** The latest day is the lead time after the last release, at most a week further. */
const DAYS_OF_A_WEEK = 7;

/** Free slots nearest to an instant, nearest first, at most so many days away: what a refused booking is offered (A8). */
export function nearestFree(
  rules: AgendaRules,
  busy: Busy,
  ask: Ask,
  wanted: Date,
  count: number,
  farthest: number = ask.purpose.maxLeadDays + DAYS_OF_A_WEEK + 1,
): FreeSlot[] {
  const far = (slot: FreeSlot): number => Math.abs(slot.startsAt.getTime() - wanted.getTime());
  const first = localDate(ask.now);
  const last = latestDay(ask);
  const found: FreeSlot[] = [];
  // whoever asks for a day of another century is not searched for from there
  const [, middle = first] = [first, localDate(wanted), last].sort();
  for (let distance = 0; distance <= farthest; distance += 1) {
    const days = distance === 0 ? [middle] : [plusDays(middle, -distance), plusDays(middle, distance)];
    for (const day of days) if (day >= first && day <= last) found.push(...dayOutcome(rules, busy, day, ask).slots);
    if (found.length >= count) break;
  }
  return found.sort((a, b) => far(a) - far(b)).slice(0, count);
}

export type Offer =
  | { readonly counters: number; readonly publicCounters: number; readonly endsAt: Date }
  | 'TOO_SOON'
  | 'TOO_FAR'
  | 'NOT_OFFERED';

/** Whether the rules offer this very start, whatever is taken; the claim decides the rest. */
export function offerAt(rules: AgendaRules, ask: Ask, startsAt: Date): Offer {
  const start = startsAt.getTime();
  const day = localDate(startsAt);
  if (start < earliestStart(ask)) return 'TOO_SOON';
  if (day > latestDay(ask)) return 'TOO_FAR';
  if (dayOff(rules, day)) return 'NOT_OFFERED';
  const length = lengthMs(ask.purpose, ask.partySize);
  const spans = openSpans(rules, ask.purpose, day, ask.audience);
  if (!startsOf(spans, rules.stepMinutes, length).includes(start)) return 'NOT_OFFERED';
  const covering = spans.filter(({ from, to }) => from <= start && start + length <= to);
  return {
    counters: Math.max(...covering.map((span) => span.counters)),
    publicCounters: Math.max(...covering.map((span) => span.publicCounters)),
    endsAt: new Date(start + length),
  };
}
