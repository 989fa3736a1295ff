import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OwnStart } from '../../../../features/booking/own/OwnStart';
import { one } from '../../../../forms/form-state';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('booking.own');
  return { title: t('title'), robots: { index: false } };
}

export default async function OwnStartPage({ params, searchParams }: PageProps<'/[locale]/le-mie-prenotazioni'>) {
  const { locale } = await params;
  return <OwnStart locale={locale} outcome={one((await searchParams).esito)} />;
}
