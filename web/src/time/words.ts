/** Ways to write dates and times; always of Europe/Rome, with Latin digits (A42). */
const zone = 'Europe/Rome';
/** Dates in English are those of Europe: 11 March 2027, not March 11. */
export const tag = (locale: string): string => `${locale === 'en' ? 'en-GB' : locale}-u-nu-latn`;

const write = (locale: string, options: Intl.DateTimeFormatOptions, at: string | Date): string =>
  new Intl.DateTimeFormat(tag(locale), { timeZone: zone, ...options }).format(
    typeof at === 'string' ? new Date(at) : at,
  );

/** "11 marzo 2027", of an instant or of a local date. */
export const longDate = (locale: string, at: string): string =>
  write(locale, { day: 'numeric', month: 'long', year: 'numeric' }, atNoon(at));

/** "giovedì 11 marzo 2027". */
export const fullDate = (locale: string, at: string): string =>
  write(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, atNoon(at));

/** "gio 11 mar". */
export const shortDay = (locale: string, at: string): string =>
  write(locale, { weekday: 'short', day: 'numeric', month: 'short' }, atNoon(at));

/** "marzo 2027". */
export const monthOf = (locale: string, at: string): string =>
  write(locale, { month: 'long', year: 'numeric' }, atNoon(at));

/** "lun", for ISO weekday 1 to 7. */
export const weekdayOf = (locale: string, weekday: number, width: 'narrow' | 'short' | 'long' = 'short'): string =>
  write(locale, { weekday: width }, `2024-01-0${weekday}T12:00:00Z`);

/** "10:30". */
export const timeOf = (locale: string, at: string): string =>
  write(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, at);

/** "2 ore e 30 minuti", "45 minuti", "3 ore": a time in minutes as people say it. */
export function spokenMinutes(locale: string, minutes: number): string {
  const unit = (amount: number, name: 'hour' | 'minute'): string =>
    new Intl.NumberFormat(tag(locale), { style: 'unit', unit: name, unitDisplay: 'long' }).format(amount);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    ...(hours > 0 ? [unit(hours, 'hour')] : []),
    ...(rest > 0 || hours === 0 ? [unit(rest, 'minute')] : []),
  ];
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
}

/** What stands between a day and its time: Arabic has a comma of its own, Chinese a space. */
const PAUSES: Readonly<Record<string, string>> = { ar: '، ', zh: ' ' };

/** "giovedì 11 marzo 2027, 10:30"; with an end on the same day "giovedì 11 marzo 2027, 10:30–12:00". */
export const fullMoment = (locale: string, at: string, until?: string): string => {
  const time = until ? `${timeOf(locale, at)}–${timeOf(locale, until)}` : timeOf(locale, at);
  return `${fullDate(locale, at)}${PAUSES[locale] ?? ', '}${time}`;
};

/** A local date has no hour: noon keeps it on its day in every zone. */
const atNoon = (at: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(at) ? `${at}T12:00:00Z` : at);

/** Local date (YYYY-MM-DD) of an instant. */
export const dayOf = (at: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date(at));
