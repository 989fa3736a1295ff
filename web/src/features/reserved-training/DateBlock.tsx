import { useLocale } from 'next-intl';
import { dateParts } from './date-parts';

/** Day, month and year of a meeting as a leaf of a calendar. */
export function DateBlock({ at }: { at: string }) {
  const locale = useLocale();
  const { weekday, day, month, year } = dateParts(locale, at);
  return (
    <time className="date-block" dateTime={at}>
      <span className="date-block-weekday">{weekday}</span>
      <span className="date-block-day">{day}</span>
      <span className="date-block-month">{month}</span>
      <span className="date-block-year">{year}</span>
    </time>
  );
}
