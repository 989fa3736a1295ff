import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { readTopic } from '../../../../../features/topics/read-topic';
import { TopicView } from '../../../../../features/topics/TopicView';
import { pageNumber } from '../../../../../features/topics/topic-pages';
import { one } from '../../../../../forms/form-state';
import { alternatesOf } from '../../../../../site/address';

type Props = PageProps<'/[locale]/argomenti/[slug]'>;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const page = pageNumber(one((await searchParams).pagina));
  const [t, { topic }] = await Promise.all([getTranslations('topics'), readTopic(slug, locale, page)]);
  return {
    // needs of life and sheets may be called the same
    title: topic && `${topic.title} – ${t('title')}`,
    description: topic?.description,
    alternates: alternatesOf(locale, `/argomenti/${slug}${page > 1 ? `?pagina=${page}` : ''}`),
  };
}

export default async function TopicPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const { grazie, pagina } = await searchParams;
  return <TopicView slug={slug} locale={locale} page={pageNumber(one(pagina))} thanked={one(grazie) === '1'} />;
}
