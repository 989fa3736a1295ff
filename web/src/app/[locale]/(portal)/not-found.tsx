import { getLocale, getTranslations } from 'next-intl/server';
import { link } from '../../../i18n/link';

/** Shown when a thing disappears while its page is being made; kept short, since it travels with every page. */
export default async function NotFound() {
  const [t, locale] = await Promise.all([getTranslations('common.notFound'), getLocale()]);
  return (
    <div className="container-xxl page">
      <h1>{t('title')}</h1>
      <p>
        <a href={link(locale)}>{t('home')}</a>
      </p>
    </div>
  );
}
