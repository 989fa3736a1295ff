import { useLocale, useTranslations } from 'next-intl';
import { shortDay } from '../../time/words';
import type { Days } from './read-days';

/** Why days of the month cannot be chosen, each reason with its days (A26); folded, since most look for a free one. */
export function SkippedDays({ month, days }: Pick<Days, 'month' | 'days'>) {
  const t = useTranslations('booking');
  const locale = useLocale();
  const reasons = new Map<string, string[]>();
  for (const on of month.days) {
    const why = days?.get(on)?.skippedBecause;
    if (why) reasons.set(why, [...(reasons.get(why) ?? []), on]);
  }
  if (reasons.size === 0) return null;
  return (
    <details className="calendar-skipped">
      <summary>{t('whySkipped')}</summary>
      <ul>
        {[...reasons].map(([why, skipped]) => (
          <li key={why}>
            <strong>{why}</strong>
            <span>{skipped.map((on) => shortDay(locale, on)).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
