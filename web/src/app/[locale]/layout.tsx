import '../../styles/site.scss';
import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { hasLocale } from 'next-intl';
import { env } from '../../env';
import { routing } from '../../i18n/routing';
import { Document } from '../../site/Document';
import { socialHead } from '../../site/social';
import { inLocale, readTerritory } from '../../site/territory';

export const viewport: Viewport = { themeColor: '#06294f', width: 'device-width', initialScale: 1 };

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
  const { locale } = await params;
  const { brand } = await readTerritory();
  return {
    metadataBase: new URL(env.publicUrl),
    title: { default: `${brand.name} – ${inLocale(brand.title, locale)}`, template: `%s - ${brand.name}` },
    description: inLocale(brand.tagline, locale),
    formatDetection: { telephone: false },
    ...(await socialHead(locale)),
  };
}

export default async function Layout({ children, params }: LayoutProps<'/[locale]'>) {
  // Every page is rendered for its request: the nonce of the policy allows nothing else.
  await connection();
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  return <Document locale={locale}>{children}</Document>;
}
