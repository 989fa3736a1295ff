import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { bookingAddress } from '../../../../../features/booking/booking-address';
import { JoinWaiting } from '../../../../../features/booking/waiting/JoinWaiting';
import { openForm } from '../../../../../features/booking/waiting/waiting-form';
import { one } from '../../../../../forms/form-state';

const people = z.coerce.number().int().min(1).max(6).catch(1);

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('booking.waiting');
  return { title: t('title'), robots: { index: false } };
}

export default async function JoinWaitingPage({ params, searchParams }: PageProps<'/[locale]/prenota/lista-attesa'>) {
  const { locale } = await params;
  const { motivo, persone, s } = await searchParams;
  const purposeId = z.uuid().safeParse(one(motivo));
  if (!purposeId.success) redirect(`${bookingAddress(locale, 'place')}?manca=1#errori`);
  return (
    <JoinWaiting
      locale={locale}
      purposeId={purposeId.data}
      partySize={people.parse(one(persone))}
      form={openForm(one(s))}
    />
  );
}
