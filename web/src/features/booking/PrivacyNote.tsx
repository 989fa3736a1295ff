import { useLocale, useTranslations } from 'next-intl';
import { link } from '../../i18n/link';

/** Beside every form in which somebody says who they are: what for, and for how long; the notice itself is a link away. */
export function PrivacyNote() {
  const [t, locale] = [useTranslations('booking'), useLocale()];
  return (
    <p className="privacy-note">
      {t('privacyNote')}{' '}
      <a href={link(locale, '/privacy')} target="_blank" rel="noopener">
        {t('privacyLink')}
      </a>
    </p>
  );
}
