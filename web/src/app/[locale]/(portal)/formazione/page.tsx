import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TrainingCalendar } from '../../../../features/training/TrainingCalendar';
import { one } from '../../../../forms/form-state';
import { alternatesOf } from '../../../../site/address';

type Props = PageProps<'/[locale]/formazione'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('training');
  return { title: t('title'), description: t('lead'), alternates: alternatesOf(locale, '/formazione') };
}

export default async function TrainingPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { dopo, grazie } = await searchParams;
  return <TrainingCalendar locale={locale} after={one(dopo)} thanked={one(grazie) === '1'} />;
}
