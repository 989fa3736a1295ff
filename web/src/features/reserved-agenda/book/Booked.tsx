import { useLocale, useTranslations } from 'next-intl';
import { fullMoment } from '../../../time/words';
import { Callout } from '../../../ui/Callout';

/** What was booked, to be read to the person. */
export function Booked({ code, startsAt }: { code: string; startsAt: string }) {
  const t = useTranslations('reserved-agenda.book');
  const locale = useLocale();
  return (
    <Callout tone="success" title={t('booked')}>
      <p>
        {fullMoment(locale, startsAt)} · {t('code')} <strong>{code}</strong>
      </p>
    </Callout>
  );
}
