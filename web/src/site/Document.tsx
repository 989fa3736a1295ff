import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { directionOf } from '../i18n/routing';
import { SkipLinks } from '../ui/SkipLinks';

/** The document around every page: language, direction, first stop of the keyboard. */
export async function Document({ locale, children }: { locale: string; children: ReactNode }) {
  const t = await getTranslations('common.skip');
  const links = [
    { href: '#contenuto', text: t('content') },
    { href: '#piede', text: t('footer') },
  ];
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        <link rel="preload" href="/fonts/titillium-web-400.woff2" as="font" type="font/woff2" crossOrigin="anonymous" />
      </head>
      <body>
        <SkipLinks label={t('label')} links={links} />
        {children}
      </body>
    </html>
  );
}
