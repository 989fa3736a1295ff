import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MoveView } from '../../../../../../features/booking/MoveView';
import { one } from '../../../../../../forms/form-state';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('booking.manage');
  return { title: t('moveTitle'), robots: { index: false } };
}

export default async function MovePage({ params, searchParams }: PageProps<'/[locale]/prenotazione/[token]/sposta'>) {
  const { locale, token } = await params;
  const { mese, giorno, manca } = await searchParams;
  return (
    <MoveView
      locale={locale}
      token={token}
      asked={{ month: one(mese), day: one(giorno) }}
      isMissing={one(manca) === '1'}
    />
  );
}
