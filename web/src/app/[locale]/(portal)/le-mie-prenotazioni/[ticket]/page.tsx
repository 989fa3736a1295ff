import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OwnBookings } from '../../../../../features/booking/own/OwnBookings';
import { one } from '../../../../../forms/form-state';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('booking.own');
  return { title: t('title'), robots: { index: false } };
}

type Props = PageProps<'/[locale]/le-mie-prenotazioni/[ticket]'>;

export default async function OwnBookingsPage({ params, searchParams }: Props) {
  const { locale, ticket } = await params;
  return <OwnBookings locale={locale} ticket={ticket} outcome={one((await searchParams).esito)} />;
}
