import 'server-only';
import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { env } from '../env';

export const ZONE = 'Europe/Rome';

/** The instant of now, moved by the clock file when tests set one. */
export function now(): Temporal.Instant {
  return Temporal.Now.instant().add({ milliseconds: offset() });
}

/** Today in Europe/Rome. */
export const today = (): Temporal.PlainDate => now().toZonedDateTimeISO(ZONE).toPlainDate();

/** Whole days in Europe/Rome from the day of an instant until today; 0 on the same day. */
export const daysSince = (at: string): number =>
  Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).toPlainDate().until(today()).days;

function offset(): number {
  if (!env.clockFile) return 0;
  try {
    return Number(readFileSync(env.clockFile, 'utf8')) || 0;
  } catch {
    return 0;
  }
}
