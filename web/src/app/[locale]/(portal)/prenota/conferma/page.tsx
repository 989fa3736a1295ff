import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { BookingDone } from '../../../../../features/booking/BookingDone';
import { bookingAddress } from '../../../../../features/booking/booking-address';
import { one } from '../../../../../forms/form-state';
import { unseal } from '../../../../../forms/seal';

const made = z.object({ token: z.string(), email: z.string() });

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('booking.done');
  return { title: t('title'), robots: { index: false } };
}

export default async function BookingDonePage({ params, searchParams }: PageProps<'/[locale]/prenota/conferma'>) {
  const { locale } = await params;
  const { s, grazie } = await searchParams;
  const booking = made.safeParse(unseal(one(s)));
  if (!booking.success) redirect(bookingAddress(locale, 'place'));
  return <BookingDone locale={locale} {...booking.data} thanked={one(grazie) === '1'} />;
}
