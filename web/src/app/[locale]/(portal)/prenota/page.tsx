import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PlaceStep } from '../../../../features/booking/PlaceStep';
import { one } from '../../../../forms/form-state';
import { alternatesOf } from '../../../../site/address';

type Props = PageProps<'/[locale]/prenota'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('booking');
  return { title: t('title'), description: t('lead'), alternates: alternatesOf(locale, '/prenota') };
}

export default async function BookingPlacePage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { motivo, persone, manca, fatto } = await searchParams;
  return (
    <PlaceStep
      locale={locale}
      chosen={one(motivo)}
      partySize={Number(one(persone)) || 1}
      isMissing={one(manca) === '1'}
      isErased={one(fatto) === 'dati-cancellati'}
    />
  );
}
