import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskView } from '../../../../../features/desks/DeskView';
import { readDesk } from '../../../../../features/desks/read-desk';
import { one } from '../../../../../forms/form-state';
import { alternatesOf } from '../../../../../site/address';

type Props = PageProps<'/[locale]/sportelli/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const { desk } = await readDesk(slug);
  const t = await getTranslations('desks');
  const street = desk?.address && `${desk.address.street}, ${desk.address.postcode} ${desk.address.city}`;
  const known = [street, desk?.phone && `${t('phone')}: ${desk.phone}`, t('lead')].filter(Boolean);
  return { title: desk?.name, description: known.join(' · '), alternates: alternatesOf(locale, `/sportelli/${slug}`) };
}

export default async function DeskPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const { grazie } = await searchParams;
  return <DeskView slug={slug} locale={locale} thanked={one(grazie) === '1'} />;
}
