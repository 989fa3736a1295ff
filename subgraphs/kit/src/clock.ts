import { readFileSync, statSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';

/** Wall-clock zone of every rule and every date shown (requirement I22). */
export const ZONE = 'Europe/Rome';

export interface Clock {
  /** The instant that all domain code calls "now". */
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Test hook: a file that holds an offset in milliseconds, read at most every 50 ms by every process. */
export function fileClock(path: string): Clock {
  let offset = 0;
  let readAt = 0;
  let modifiedAt = -1;
  return {
    now() {
      const real = Date.now();
      if (real - readAt > 50) {
        readAt = real;
        const stamp = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -1;
        if (stamp !== modifiedAt) {
          modifiedAt = stamp;
          offset = stamp === -1 ? 0 : Number(readFileSync(path, 'utf8')) || 0;
        }
      }
      return new Date(real + offset);
    },
  };
}

/** Fixed clock for tests; move it with `at`. */
export function stoppedClock(at: string | Date): Clock & { at(instant: string | Date): void } {
  let instant = new Date(at);
  return {
    now: () => new Date(instant),
    at: (next) => {
      instant = new Date(next);
    },
  };
}

/** Local date (YYYY-MM-DD) of an instant in Europe/Rome. */
export function localDate(instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE).toPlainDate().toString();
}

/** Local time (HH:MM) of an instant in Europe/Rome. */
export function localTime(instant: Date): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE);
  return zoned.toPlainTime().toString({ smallestUnit: 'minute' });
}

/** Instant of a wall-clock date and time in Europe/Rome; a time that a clock change skips moves forward (A41). */
export function romeInstant(date: string, time = '00:00'): Date {
  const zoned = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(ZONE, { disambiguation: 'compatible' });
  return new Date(zoned.epochMilliseconds);
}

/** Date n days later. */
export function plusDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export function weekday(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}
