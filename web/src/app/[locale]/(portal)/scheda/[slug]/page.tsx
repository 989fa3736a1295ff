import type { Metadata } from 'next';
import { ContentView } from '../../../../../features/content/ContentView';
import { contentMetadata } from '../../../../../features/content/content-metadata';
import { one } from '../../../../../forms/form-state';

type Props = PageProps<'/[locale]/scheda/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  return contentMetadata(locale, slug, 'scheda');
}

export default async function ContentPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const { grazie, facile } = await searchParams;
  return (
    <ContentView slug={slug} locale={locale} kind="SHEET" thanked={one(grazie) === '1'} isEasy={one(facile) === '1'} />
  );
}
