import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskFinder } from '../../../../features/desks/DeskFinder';
import { one } from '../../../../forms/form-state';
import { alternatesOf } from '../../../../site/address';

type Props = PageProps<'/[locale]/sportelli'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('desks');
  return { title: t('title'), description: t('lead'), alternates: alternatesOf(locale, '/sportelli') };
}

export default async function DesksPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { comune, lingua, servizio, grazie } = await searchParams;
  const wanted = { comune: one(comune) || null, language: one(lingua) || null, service: one(servizio) || null };
  return <DeskFinder locale={locale} wanted={wanted} thanked={one(grazie) === '1'} />;
}
