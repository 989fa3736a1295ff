import { ZONE } from '@respi/kit/clock.js';
import type { ReleaseRule } from '../availability/rules.js';
import { wordsIn } from './words.js';

/** "New places every Monday at 09:00", in a language (A24). The fifth of January 2026 was a Monday. */
export function saidRhythm({ weekday, time }: ReleaseRule, locale: string): string {
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return wordsIn(locale)
    .release.replace('{weekday}', day.format(Date.UTC(2026, 0, 4 + weekday)))
    .replace('{time}', time);
}

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
