import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ApplicantStep } from '../../../../../features/booking/ApplicantStep';
import { bookingAddress } from '../../../../../features/booking/booking-address';
import { openDraft } from '../../../../../features/booking/booking-draft';
import { one } from '../../../../../forms/form-state';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('booking');
  return { title: t('title'), robots: { index: false } };
}

export default async function BookingStepPage({ params, searchParams }: PageProps<'/[locale]/prenota/richiedente'>) {
  const { locale } = await params;
  const draft = openDraft(one((await searchParams).s));
  if (!draft?.hold) redirect(bookingAddress(locale, 'place'));
  return <ApplicantStep locale={locale} draft={draft} />;
}
