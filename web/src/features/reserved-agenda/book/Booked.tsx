import { useLocale, useTranslations } from 'next-intl';
import { link } from '../../../i18n/link';
import { fullMoment } from '../../../time/words';
import { Callout } from '../../../ui/Callout';

/** What was booked, to be read to the person. */
export function Booked({ id, code, startsAt }: { id?: string; code: string; startsAt: string }) {
  const t = useTranslations('reserved-agenda.book');
  const locale = useLocale();
  return (
    <Callout tone="success" title={t('booked')}>
      <p>
        {fullMoment(locale, startsAt)} · {t('code')} <strong>{code}</strong>
      </p>
      {id && (
        <p>
          <a href={link(locale, `/area-riservata/agenda/appuntamenti/${encodeURIComponent(id)}`)}>{t('toBooking')}</a>
        </p>
      )}
    </Callout>
  );
}
