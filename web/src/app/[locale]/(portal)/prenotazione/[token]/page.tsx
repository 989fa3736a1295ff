import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ManageBooking } from '../../../../../features/booking/ManageBooking';
import { one } from '../../../../../forms/form-state';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('booking.manage');
  return { title: t('title'), robots: { index: false } };
}

export default async function ManagePage({ params, searchParams }: PageProps<'/[locale]/prenotazione/[token]'>) {
  const { locale, token } = await params;
  return <ManageBooking locale={locale} token={token} outcome={one((await searchParams).esito)} />;
}
