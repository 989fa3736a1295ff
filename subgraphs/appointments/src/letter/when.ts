import { ZONE } from '@respi/kit/clock.js';

/** Day and hour as a person says them, always in Europe/Rome and in western digits (A42). */
export function spoken(instant: Date, locale: string): string {
  const tag = locale === 'ar' ? 'ar-u-nu-latn' : locale;
  return new Intl.DateTimeFormat(tag, {
    timeZone: ZONE,
    dateStyle: 'full',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(instant);
}
