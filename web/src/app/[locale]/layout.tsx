import '../../styles/site.scss';
import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { env } from '../../env';
import { directionOf, routing } from '../../i18n/routing';
import { inLocale, readTerritory } from '../../site/territory';
import { SkipLinks } from '../../ui/SkipLinks';

export const viewport: Viewport = { themeColor: '#06294f', width: 'device-width', initialScale: 1 };

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
  const { locale } = await params;
  const { brand } = await readTerritory();
  return {
    metadataBase: new URL(env.publicUrl),
    title: { default: `${brand.name} – ${inLocale(brand.title, locale)}`, template: `%s - ${brand.name}` },
    description: inLocale(brand.tagline, locale),
    formatDetection: { telephone: false },
  };
}

export default async function Layout({ children, params }: LayoutProps<'/[locale]'>) {
  // Every page is rendered for its request: the nonce of the policy allows nothing else.
  await connection();
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations('common.skip');
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        <link rel="preload" href="/fonts/titillium-web-400.woff2" as="font" type="font/woff2" crossOrigin="anonymous" />
      </head>
      <body>
        <SkipLinks
          label={t('label')}
          links={[
            { href: '#contenuto', text: t('content') },
            { href: '#piede', text: t('footer') },
          ]}
        />
        {children}
      </body>
    </html>
  );
}
