import { useLocale, useTranslations } from 'next-intl';
import { shortDay, timeOf } from '../../time/words';

type Props = { desk: { isOpenNow: boolean; opensNextAt: string | null } };

/** Open now, or when next. */
export function OpenNow({ desk: { isOpenNow, opensNextAt } }: Props) {
  const t = useTranslations('desks');
  const locale = useLocale();
  return (
    <p className={isOpenNow ? 'open-now is-open' : 'open-now'}>
      <span className={isOpenNow ? 'dot dot-open' : 'dot'} aria-hidden="true" />
      <strong>{isOpenNow ? t('open') : t('closed')}</strong>
      {!isOpenNow && opensNextAt && (
        <span>{t('opensNext', { day: shortDay(locale, opensNextAt), time: timeOf(locale, opensNextAt) })}</span>
      )}
    </p>
  );
}
