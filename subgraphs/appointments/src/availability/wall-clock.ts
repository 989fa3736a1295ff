import { romeInstant } from '@respi/kit/clock.js';

/** The zone's rules do not change within a process: what was converted once is kept, for a while. */
const known = new Map<string, number>();
const KEPT = 20_000;

/** Instant (epoch ms) of a wall-clock time in Europe/Rome. */
export function instantAt(date: string, time: string): number {
  const key = `${date}T${time}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= KEPT) known.clear();
  const instant = romeInstant(date, time).getTime();
  known.set(key, instant);
  return instant;
}

const DAY_MS = 86_400_000;

/** ISO weekday of a date: 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: string): number => ((Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS) + 3) % 7) + 1;

/** The day after. */
export const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
