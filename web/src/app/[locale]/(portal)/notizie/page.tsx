import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ShelfView } from '../../../../features/shelf/ShelfView';
import { one } from '../../../../forms/form-state';
import { alternatesOf } from '../../../../site/address';

type Props = PageProps<'/[locale]/notizie'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('shelf.news');
  return { title: t('title'), description: t('lead'), alternates: alternatesOf(locale, '/notizie') };
}

export default async function NotiziePage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { dopo, grazie } = await searchParams;
  return <ShelfView locale={locale} shelf="news" after={one(dopo)} thanked={one(grazie) === '1'} />;
}
