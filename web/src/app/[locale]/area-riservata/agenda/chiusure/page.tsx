import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { agendaCrumb, chosenAgenda } from '../../../../../features/reserved-agenda/chosen-agenda';
import { Closures } from '../../../../../features/reserved-agenda/closure/Closures';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../../forms/address-query';
import { AffectedBookingsDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { today } from '../../../../../time/clock';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-agenda.closure'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/agenda/chiusure'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const [t, { agenda, error }] = await Promise.all([getTranslations('reserved-agenda'), chosenAgenda(search)]);
  if (!agenda) return <NotHere error={error} level={1} />;
  const { data } = await queryAsViewer({ query: AffectedBookingsDocument, variables: { agendaId: agenda.id } });
  return (
    <WorkPage
      locale={locale}
      title={t('closure.title')}
      lead={agenda.name}
      help="closures"
      done={oneOf(search, 'fatto')}
      crumbs={agendaCrumb(locale, agenda)}
    >
      <Closures agenda={agenda} today={today().toString()} affected={data?.affectedBookings ?? null} />
    </WorkPage>
  );
}
