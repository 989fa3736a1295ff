import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BookingList } from '../../../../../features/reserved-agenda/bookings/BookingList';
import { filterOf, readBookingQuestion } from '../../../../../features/reserved-agenda/bookings/booking-question';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { ReservedBookingsDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-agenda.bookings'))('title') };
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/[locale]/area-riservata/agenda/appuntamenti'>) {
  const [{ locale }, search, t] = await Promise.all([
    params,
    searchParams,
    getTranslations('reserved-agenda.bookings'),
  ]);
  const question = readBookingQuestion(search);
  const variables = { first: 20, after: question.after ?? null, filter: filterOf(question) };
  const { data, error } = await queryAsViewer({ query: ReservedBookingsDocument, variables });
  return (
    <WorkPage locale={locale} title={t('title')} lead={t('lead')} help="book" crumbs={[]}>
      {data?.bookings ? <BookingList page={data.bookings} question={question} /> : <NotHere error={error} />}
    </WorkPage>
  );
}
