import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PrivacyView } from '../../../../features/legal/PrivacyView';
import { alternatesOf } from '../../../../site/address';

type Props = PageProps<'/[locale]/privacy'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('legal.privacy');
  return { title: t('title'), description: t('lead'), alternates: alternatesOf(locale, '/privacy') };
}

export default async function LegalPage({ params }: Props) {
  const { locale } = await params;
  return <PrivacyView locale={locale} />;
}
