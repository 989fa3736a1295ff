import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LegalNotesView } from '../../../../features/legal/LegalNotesView';
import { alternatesOf } from '../../../../site/address';

type Props = PageProps<'/[locale]/note-legali'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('legal.notes');
  return { title: t('title'), alternates: alternatesOf(locale, '/note-legali') };
}

export default async function LegalPage({ params }: Props) {
  const { locale } = await params;
  return <LegalNotesView locale={locale} />;
}
