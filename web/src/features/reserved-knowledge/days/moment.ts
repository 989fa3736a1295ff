import { Temporal } from 'temporal-polyfill';

const ZONE = 'Europe/Rome';

/** What a local date and time of a form stands for; null where it is empty, undefined where it is no moment. */
export function instantOf(local: string | undefined): string | null | undefined {
  if (!local) return null;
  try {
    return Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).toInstant().toString();
  } catch {
    return undefined;
  }
}

/** A moment as a form shows it: wall clock of Europe/Rome, to the minute. */
export const localOf = (at: string | null): string =>
  at ? Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' }) : '';
