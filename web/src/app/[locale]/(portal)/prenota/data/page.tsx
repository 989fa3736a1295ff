import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { bookingAddress } from '../../../../../features/booking/booking-address';
import { newDraft, openDraft } from '../../../../../features/booking/booking-draft';
import { TimeStep } from '../../../../../features/booking/TimeStep';
import { one } from '../../../../../forms/form-state';

const people = z.coerce.number().int().min(1).max(8).catch(1);

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('booking');
  return { title: t('title'), robots: { index: false } };
}

export default async function BookingTimePage({ params, searchParams }: PageProps<'/[locale]/prenota/data'>) {
  const { locale } = await params;
  const { s, mese, giorno, persone, motivo, per } = await searchParams;
  const code = /^[A-Z0-9]{4}-[A-Z0-9]{4}$/.exec(one(per) ?? '')?.[0];
  const purposeId = z.uuid().safeParse(one(motivo));
  const draft =
    openDraft(one(s)) ?? (purposeId.success ? newDraft(purposeId.data, people.parse(one(persone)), code) : null);
  if (!draft) redirect(`${bookingAddress(locale, 'place')}?manca=1#errori`);
  return <TimeStep locale={locale} draft={draft} asked={{ month: one(mese), day: one(giorno) }} />;
}
