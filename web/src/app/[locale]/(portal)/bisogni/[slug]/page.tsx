import type { Metadata } from 'next';
import { NeedView } from '../../../../../features/needs/NeedView';
import { one } from '../../../../../forms/form-state';
import { alternatesOf } from '../../../../../site/address';
import { inLocale, readNeeds } from '../../../../../site/territory';

type Props = PageProps<'/[locale]/bisogni/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const need = (await readNeeds()).find((known) => known.slug === slug);
  if (!need) return {};
  return {
    title: inLocale(need.title, locale),
    description: inLocale(need.description, locale),
    alternates: alternatesOf(locale, `/bisogni/${slug}`),
  };
}

export default async function NeedPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const { grazie } = await searchParams;
  return <NeedView slug={slug} locale={locale} thanked={one(grazie) === '1'} />;
}
