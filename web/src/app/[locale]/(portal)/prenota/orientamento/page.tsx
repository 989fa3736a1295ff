import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OrientationView } from '../../../../../features/booking/orientation/OrientationView';
import { readAnswers } from '../../../../../features/booking/orientation/way';
import { one } from '../../../../../forms/form-state';
import { BookingOrientationDocument } from '../../../../../graphql/generated/graphql';
import { query } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';
import { alternatesOf } from '../../../../../site/address';

type Props = PageProps<'/[locale]/prenota/orientamento'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('booking.orientation');
  return { title: t('title'), description: t('lead'), alternates: alternatesOf(locale, '/prenota/orientamento') };
}

/** A37: without an office that asks anything, or without an answer from the house, the list of purposes serves. */
export default async function OrientationPage({ params, searchParams }: Props) {
  const [{ locale }, { ufficio, r, risposta, inviata }] = await Promise.all([params, searchParams]);
  const { data } = await query({ query: BookingOrientationDocument, variables: { locale } });
  const asking = (data?.bookingOffices ?? []).filter(({ orientation }) => orientation.length > 0);
  const agenda = asking.find(({ id }) => id === one(ufficio)) ?? asking[0];
  if (!agenda) redirect(link(locale, '/prenota'));
  const before = readAnswers(one(r));
  const answer = readAnswers(one(risposta));
  const isMissing = one(inviata) === '1' && answer.length === 0;
  return <OrientationView locale={locale} agenda={agenda} answers={[...before, ...answer]} isMissing={isMissing} />;
}
