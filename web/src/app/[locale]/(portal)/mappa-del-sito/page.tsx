import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SiteMapView } from '../../../../features/legal/SiteMapView';
import { alternatesOf } from '../../../../site/address';

type Props = PageProps<'/[locale]/mappa-del-sito'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('legal.siteMap');
  return { title: t('title'), alternates: alternatesOf(locale, '/mappa-del-sito') };
}

export default async function LegalPage({ params }: Props) {
  const { locale } = await params;
  return <SiteMapView locale={locale} />;
}
