import { plusDays, romeInstant, weekday } from '@respi/kit/clock.js';

export type Recurrence =
  | { frequency: 'WEEKLY'; interval: number }
  | { frequency: 'MONTHLY'; interval: number; ordinal: number };

/** A day of a month: the ordinal-th of its weekday, −1 the last; null where the month has none. */
function nthWeekday(year: number, month: number, ordinal: number, wanted: number): string | null {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  if (ordinal === -1) {
    const last = plusDays(next, -1);
    return plusDays(last, -((weekday(last) - wanted + 7) % 7));
  }
  const day = plusDays(first, ((wanted - weekday(first) + 7) % 7) + (ordinal - 1) * 7);
  return day < next ? day : null;
}

/** Which of its weekday a day is within its month: 1 to 4, or −1 for a fifth, which not every month has. */
export function ordinalOf(day: string): number {
  const nth = Math.ceil(Number(day.slice(8)) / 7);
  return nth === 5 ? -1 : nth;
}

/** Days of a series from its first to its last, wall-clock days of Europe/Rome (T19). */
export function seriesDays(first: string, last: string, rule: Recurrence): string[] {
  const days: string[] = [];
  if (rule.frequency === 'WEEKLY') {
    for (let day = first; day <= last; day = plusDays(day, 7 * rule.interval)) days.push(day);
    return days;
  }
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  for (let step = 0; ; step += rule.interval) {
    const at = month - 1 + step;
    const [y, m] = [year + Math.floor(at / 12), (at % 12) + 1];
    if (`${y}-${String(m).padStart(2, '0')}-01` > last) return days;
    const day = nthWeekday(y, m, rule.ordinal, weekday(first));
    if (day && day >= first && day <= last) days.push(day);
  }
}

/** Skipped days go, moved days change; both must be days of the series. Null names the fault. */
export function withExceptions(
  days: readonly string[],
  skipped: readonly string[],
  moved: readonly { from: string; to: string }[],
): { days: string[] } | { stranger: string } {
  const stranger = [...skipped, ...moved.map((one) => one.from)].find((day) => !days.includes(day));
  if (stranger) return { stranger };
  const to = new Map(moved.map((one) => [one.from, one.to]));
  const kept = days.filter((day) => !skipped.includes(day)).map((day) => to.get(day) ?? day);
  return { days: [...new Set(kept)].sort() };
}

/** Beginning and end of a meeting on a day, by the clock on the wall: a change of the hour does not move it. */
export function onDay(day: string, startTime: string, endTime: string): { startsAt: Date; endsAt: Date } {
  return { startsAt: romeInstant(day, startTime), endsAt: romeInstant(day, endTime) };
}
