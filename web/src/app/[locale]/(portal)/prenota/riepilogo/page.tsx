import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { bookingAddress } from '../../../../../features/booking/booking-address';
import { openDraft } from '../../../../../features/booking/booking-draft';
import { SummaryStep } from '../../../../../features/booking/SummaryStep';
import { one } from '../../../../../forms/form-state';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('booking');
  return { title: t('title'), robots: { index: false } };
}

export default async function BookingSummaryPage({ params, searchParams }: PageProps<'/[locale]/prenota/riepilogo'>) {
  const { locale } = await params;
  const draft = openDraft(one((await searchParams).s));
  if (!draft?.hold || !draft.details || !draft.applicant) redirect(bookingAddress(locale, 'place'));
  const { hold, details, applicant } = draft;
  return <SummaryStep locale={locale} draft={{ ...draft, hold, details, applicant }} />;
}
