import { useLocale, useTranslations } from 'next-intl';
import { fullDate, monthOf, weekdayOf } from '../../time/words';
import { Icon } from '../../ui/Icon';
import type { Days } from './read-days';
import { SkippedDays } from './SkippedDays';

type Props = { days: Days; action: string; hidden: Record<string, string> };

const week = [1, 2, 3, 4, 5, 6, 7];

/** A month to choose a day from: each day with free places is a button, each skipped day says why (A26). */
export function Calendar({ days: { month, days, chosen }, action, hidden }: Props) {
  const t = useTranslations('booking');
  const locale = useLocale();
  return (
    <form method="get" action={action} className="calendar">
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      <div className="calendar-head">
        <MonthButton month={month.previous} label={t('previousMonth')} icon="chevron-left" />
        <h2>{monthOf(locale, `${month.key}-15`)}</h2>
        <MonthButton month={month.next} label={t('nextMonth')} icon="chevron-right" />
      </div>
      <ul className="calendar-week" aria-hidden="true">
        {week.map((day) => (
          <li key={day}>{weekdayOf(locale, day, locale === 'ar' ? 'narrow' : 'short')}</li>
        ))}
      </ul>
      <ol className={`calendar-days calendar-from-${month.blanks + 1}`}>
        {month.days.map((on) => {
          const day = days?.get(on);
          const free = day?.slots.reduce((sum, slot) => sum + slot.free, 0) ?? 0;
          const number = Number(on.slice(8));
          if (free === 0) {
            return (
              <li key={on}>
                <span className={day?.skippedBecause ? 'calendar-day is-skipped' : 'calendar-day'}>{number}</span>
              </li>
            );
          }
          return (
            <li key={on}>
              <button
                type="submit"
                className="calendar-day is-free"
                name="giorno"
                value={on}
                aria-label={t('dayFree', { day: fullDate(locale, on), count: free })}
                aria-current={chosen?.on === on ? 'date' : undefined}
              >
                {number}
              </button>
            </li>
          );
        })}
      </ol>
      <SkippedDays month={month} days={days} />
    </form>
  );
}

function MonthButton({
  month,
  label,
  icon,
}: {
  month: string | null;
  label: string;
  icon: 'chevron-left' | 'chevron-right';
}) {
  if (!month) return <span className="calendar-month" />;
  return (
    <button type="submit" className="calendar-month" name="mese" value={month} aria-label={label}>
      <Icon name={icon} isDirectional />
    </button>
  );
}
