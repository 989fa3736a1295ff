import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { freeSlots } from '../../../../../../features/reserved-agenda/book/free-slots';
import { BookingView } from '../../../../../../features/reserved-agenda/bookings/BookingView';
import { isForgotten, nameOf } from '../../../../../../features/reserved-agenda/PersonName';
import { NotHere } from '../../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../../../forms/address-query';
import { ReservedBookingDocument } from '../../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../../graphql/rsc-client';
import { link } from '../../../../../../i18n/link';

type Props = PageProps<'/[locale]/area-riservata/agenda/appuntamenti/[id]'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-agenda.booking'))('title') };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, search] = await Promise.all([params, searchParams]);
  const [t, list, { data, error }] = await Promise.all([
    getTranslations('reserved-agenda.booking'),
    getTranslations('reserved-agenda.bookings'),
    queryAsViewer({ query: ReservedBookingDocument, variables: { id } }),
  ]);
  const booking = data?.staffBooking;
  if (!booking) return <NotHere error={error} level={1} />;
  const days = booking.viewerCanMove ? await freeSlots(booking.purpose.id, booking.partySize) : undefined;
  const seesDay = (data.myAgendas ?? []).some((one) => one.id === booking.agenda.id);
  return (
    <WorkPage
      locale={locale}
      title={isForgotten(booking) ? t('erased') : nameOf(booking)}
      lead={t('lead', { code: booking.code })}
      help="book"
      done={oneOf(search, 'fatto')}
      crumbs={[{ text: list('title'), href: link(locale, '/area-riservata/agenda/appuntamenti') }]}
    >
      <BookingView booking={booking} days={days} seesDay={seesDay} />
    </WorkPage>
  );
}
