import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ShelfView } from '../../../../features/shelf/ShelfView';
import { one } from '../../../../forms/form-state';
import { alternatesOf } from '../../../../site/address';

type Props = PageProps<'/[locale]/link-utili'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('shelf.links');
  return { title: t('title'), description: t('lead'), alternates: alternatesOf(locale, '/link-utili') };
}

export default async function LinkUtiliPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { dopo, genere, grazie } = await searchParams;
  return (
    <ShelfView locale={locale} shelf="links" category={one(genere)} after={one(dopo)} thanked={one(grazie) === '1'} />
  );
}
