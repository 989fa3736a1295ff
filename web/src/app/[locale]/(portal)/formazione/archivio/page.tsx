import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ArchiveView } from '../../../../../features/training/ArchiveView';
import { one } from '../../../../../forms/form-state';
import { alternatesOf } from '../../../../../site/address';

type Props = PageProps<'/[locale]/formazione/archivio'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('training.archive');
  return { title: t('title'), description: t('lead'), alternates: alternatesOf(locale, '/formazione/archivio') };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const { q, dopo } = await searchParams;
  return <ArchiveView locale={locale} text={one(q)?.slice(0, 200)} after={one(dopo)} />;
}
