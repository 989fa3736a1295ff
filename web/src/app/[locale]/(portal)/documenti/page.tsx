import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ShelfView } from '../../../../features/shelf/ShelfView';
import { one } from '../../../../forms/form-state';
import { alternatesOf } from '../../../../site/address';

type Props = PageProps<'/[locale]/documenti'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('shelf.documents');
  return { title: t('title'), description: t('lead'), alternates: alternatesOf(locale, '/documenti') };
}

export default async function DocumentiPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { dopo, genere, grazie } = await searchParams;
  return (
    <ShelfView
      locale={locale}
      shelf="documents"
      category={one(genere)}
      after={one(dopo)}
      thanked={one(grazie) === '1'}
    />
  );
}
