import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LibraryView } from '../../../../features/shelf/LibraryView';
import { one } from '../../../../forms/form-state';
import { alternatesOf } from '../../../../site/address';

type Props = PageProps<'/[locale]/biblioteca'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('shelf.library');
  return { title: t('title'), description: t('lead'), alternates: alternatesOf(locale, '/biblioteca') };
}

export default async function BibliotecaPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { grazie } = await searchParams;
  return <LibraryView locale={locale} thanked={one(grazie) === '1'} />;
}
