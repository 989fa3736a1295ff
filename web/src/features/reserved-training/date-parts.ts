import { tag } from '../../time/words';

type Parts = { weekday: string; day: string; month: string; year: string };

/** Parts of a date in Europe/Rome, each in the words of a language, with Latin digits. */
export function dateParts(locale: string, at: string): Parts {
  const format = new Intl.DateTimeFormat(tag(locale), {
    timeZone: 'Europe/Rome',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const parts = new Map(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  const of = (type: keyof Parts): string => parts.get(type) ?? '';
  return { weekday: of('weekday'), day: of('day'), month: of('month'), year: of('year') };
}

/** "9:00–13:00" of one day, or both days with their hours, in Europe/Rome. */
export function span(locale: string, startsAt: string, endsAt: string): string {
  const options = { timeZone: 'Europe/Rome', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const onDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' });
  const isOneDay = onDay.format(new Date(startsAt)) === onDay.format(new Date(endsAt));
  const day = isOneDay ? {} : ({ day: 'numeric', month: 'short' } as const);
  const format = new Intl.DateTimeFormat(tag(locale), { ...options, ...day });
  return `${format.format(new Date(startsAt))} – ${format.format(new Date(endsAt))}`;
}
