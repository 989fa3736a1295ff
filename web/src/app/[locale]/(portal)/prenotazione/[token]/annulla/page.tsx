import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CancelView } from '../../../../../../features/booking/CancelView';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('booking.manage');
  return { title: t('cancelTitle'), robots: { index: false } };
}

export default async function CancelPage({ params }: PageProps<'/[locale]/prenotazione/[token]/annulla'>) {
  const { locale, token } = await params;
  return <CancelView locale={locale} token={token} />;
}
