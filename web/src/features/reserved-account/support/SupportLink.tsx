import { useLocale, useTranslations } from 'next-intl';
import { link } from '../../../i18n/link';
import { ButtonLink } from '../../../ui/Button';

/** The way to the consents by which support may look (I15). */
export function SupportLink() {
  const t = useTranslations('reserved-access.support');
  const locale = useLocale();
  return (
    <section aria-labelledby="assistenza">
      <h2 id="assistenza">{t('ownTitle')}</h2>
      <p>{t('short')}</p>
      <ButtonLink tone="outline-primary" href={link(locale, '/area-riservata/account/assistenza')}>
        {t('go')}
      </ButtonLink>
    </section>
  );
}
