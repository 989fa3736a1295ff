import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccessibilityView } from '../../../../features/legal/AccessibilityView';
import { alternatesOf } from '../../../../site/address';

type Props = PageProps<'/[locale]/accessibilita'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('legal.accessibility');
  return { title: t('title'), description: t('lead'), alternates: alternatesOf(locale, '/accessibilita') };
}

export default async function LegalPage({ params }: Props) {
  const { locale } = await params;
  return <AccessibilityView locale={locale} />;
}
