import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TopicIndex } from '../../../../features/topics/TopicIndex';
import { one } from '../../../../forms/form-state';
import { alternatesOf } from '../../../../site/address';

type Props = PageProps<'/[locale]/argomenti'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('topics');
  return { title: t('title'), description: t('lead'), alternates: alternatesOf(locale, '/argomenti') };
}

export default async function TopicsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { grazie } = await searchParams;
  return <TopicIndex locale={locale} thanked={one(grazie) === '1'} />;
}
