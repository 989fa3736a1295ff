import type { Metadata } from 'next';
import { Home } from '../../../features/home/Home';
import { one } from '../../../forms/form-state';
import { alternatesOf } from '../../../site/address';

type Props = PageProps<'/[locale]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { alternates: { ...alternatesOf(locale, '/'), types: { 'application/atom+xml': `/${locale}/feed.xml` } } };
}

export default async function HomePage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { grazie } = await searchParams;
  return <Home locale={locale} thanked={one(grazie) === '1'} />;
}
