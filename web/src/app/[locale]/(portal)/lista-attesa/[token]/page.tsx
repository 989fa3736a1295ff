import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WaitingView } from '../../../../../features/booking/waiting/WaitingView';
import { openForm } from '../../../../../features/booking/waiting/waiting-form';
import { one } from '../../../../../forms/form-state';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('booking.waiting');
  return { title: t('mine'), robots: { index: false } };
}

export default async function WaitingPage({ params, searchParams }: PageProps<'/[locale]/lista-attesa/[token]'>) {
  const { locale, token } = await params;
  const { esito, s } = await searchParams;
  return <WaitingView locale={locale} token={token} outcome={one(esito)} form={openForm(one(s))} />;
}
