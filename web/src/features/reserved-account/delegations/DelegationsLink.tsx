import { useLocale, useTranslations } from 'next-intl';
import { link } from '../../../i18n/link';
import { ButtonLink } from '../../../ui/Button';

/** The way to the delegations of a leave (I6). */
export function DelegationsLink() {
  const t = useTranslations('reserved-access.delegations');
  const locale = useLocale();
  return (
    <section aria-labelledby="deleghe">
      <h2 id="deleghe">{t('title')}</h2>
      <p>{t('lead')}</p>
      <ButtonLink tone="outline-primary" href={link(locale, '/area-riservata/account/deleghe')}>
        {t('open')}
      </ButtonLink>
    </section>
  );
}
