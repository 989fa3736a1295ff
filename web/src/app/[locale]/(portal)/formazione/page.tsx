import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MonthView } from '../../../../features/training/MonthView';
import { TrainingCalendar } from '../../../../features/training/TrainingCalendar';
import { one } from '../../../../forms/form-state';
import { alternatesOf } from '../../../../site/address';
import { isMonth } from '../../../../ui/MonthGrid';

type Props = PageProps<'/[locale]/formazione'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('training');
  return { title: t('title'), description: t('lead'), alternates: alternatesOf(locale, '/formazione') };
}

export default async function TrainingPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { dopo, grazie, mese } = await searchParams;
  const month = one(mese);
  if (isMonth(month)) return <MonthView locale={locale} month={month} />;
  return <TrainingCalendar locale={locale} after={one(dopo)} thanked={one(grazie) === '1'} />;
}
