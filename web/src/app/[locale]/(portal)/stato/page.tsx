import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { StatusView } from '../../../../features/status/StatusView';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('status');
  return { title: t('title'), robots: { index: false } };
}

export default async function StatusPage({ params }: PageProps<'/[locale]/stato'>) {
  const { locale } = await params;
  return <StatusView locale={locale} />;
}
