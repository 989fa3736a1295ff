import { useTranslations } from 'next-intl';
import { link } from '../../i18n/link';

/** Duties of a public site, also for those who work in it. */
export function FooterLinks({ locale }: { locale: string }) {
  const t = useTranslations('common.footer');
  return (
    <ul>
      <li>
        <a href={link(locale, '/privacy')}>{t('privacy')}</a>
      </li>
      <li>
        <a href={link(locale, '/accessibilita')}>{t('accessibility')}</a>
      </li>
      <li>
        <a href={link(locale, '/stato')}>{t('status')}</a>
      </li>
    </ul>
  );
}
