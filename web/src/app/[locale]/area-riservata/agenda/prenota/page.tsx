import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Booked } from '../../../../../features/reserved-agenda/book/Booked';
import { BookFor } from '../../../../../features/reserved-agenda/book/BookFor';
import { freeSlots } from '../../../../../features/reserved-agenda/book/free-slots';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../../forms/address-query';
import { ReservedBookablePurposesDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';
import { ButtonLink } from '../../../../../ui/Button';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-agenda.book'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/agenda/prenota'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-agenda.book');
  const purposeId = oneOf(search, 'motivo');
  const partySize = Math.min(6, Math.max(1, Math.trunc(Number(oneOf(search, 'persone'))) || 1));
  const [{ data, error }, days] = await Promise.all([
    queryAsViewer({ query: ReservedBookablePurposesDocument, variables: { locale } }),
    purposeId ? freeSlots(purposeId, partySize) : undefined,
  ]);
  const code = oneOf(search, 'codice');
  const startsAt = oneOf(search, 'quando');
  const frame = { locale, title: t('title'), lead: t('lead'), done: oneOf(search, 'fatto'), crumbs: [] };
  return (
    <WorkPage
      {...frame}
      help="book"
      needs="BOOK_FOR_CITIZEN"
      aside={
        <ButtonLink tone="outline-primary" icon="list" href={link(locale, '/area-riservata/agenda/appuntamenti')}>
          {t('all')}
        </ButtonLink>
      }
    >
      {code && startsAt && <Booked id={oneOf(search, 'appuntamento')} code={code} startsAt={startsAt} />}
      {data && (
        <BookFor
          data={data}
          purposeId={purposeId}
          partySize={partySize}
          caseId={oneOf(search, 'segnalazione')}
          days={days}
        />
      )}
      {!data && <NotHere error={error} />}
    </WorkPage>
  );
}
