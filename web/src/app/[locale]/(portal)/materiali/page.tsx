import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { KitView } from '../../../../features/shelf/KitView';
import { one } from '../../../../forms/form-state';
import { alternatesOf } from '../../../../site/address';

type Props = PageProps<'/[locale]/materiali'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('shelf.kit');
  return { title: t('title'), description: t('lead'), alternates: alternatesOf(locale, '/materiali') };
}

export default async function MaterialiPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { grazie } = await searchParams;
  return <KitView locale={locale} thanked={one(grazie) === '1'} />;
}
