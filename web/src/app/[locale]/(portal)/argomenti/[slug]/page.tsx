import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { readTopic } from '../../../../../features/topics/read-topic';
import { TopicView } from '../../../../../features/topics/TopicView';
import { one } from '../../../../../forms/form-state';
import { alternatesOf } from '../../../../../site/address';

type Props = PageProps<'/[locale]/argomenti/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const [t, { topic }] = await Promise.all([getTranslations('topics'), readTopic(slug, locale)]);
  return {
    // needs of life and sheets may be called the same
    title: topic && `${topic.title} – ${t('title')}`,
    description: topic?.description,
    alternates: alternatesOf(locale, `/argomenti/${slug}`),
  };
}

export default async function TopicPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const { grazie } = await searchParams;
  return <TopicView slug={slug} locale={locale} thanked={one(grazie) === '1'} />;
}
