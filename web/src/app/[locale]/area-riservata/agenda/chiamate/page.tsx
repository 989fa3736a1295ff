import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CallList } from '../../../../../features/reserved-agenda/calls/CallList';
import { agendaCrumb, chosenAgenda } from '../../../../../features/reserved-agenda/chosen-agenda';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../../forms/address-query';
import { ReservedCallListDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { Unavailable } from '../../../../../ui/Unavailable';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-agenda.calls'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/agenda/chiamate'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const [t, { agenda, error }] = await Promise.all([getTranslations('reserved-agenda.calls'), chosenAgenda(search)]);
  if (!agenda) return <NotHere error={error} level={1} />;
  const { data } = await queryAsViewer({ query: ReservedCallListDocument, variables: { agendaId: agenda.id } });
  return (
    <WorkPage
      locale={locale}
      title={t('title')}
      lead={t('lead')}
      help="calls"
      done={oneOf(search, 'fatto')}
      crumbs={agendaCrumb(locale, agenda)}
    >
      {data?.callList ? <CallList agendaId={agenda.id} bookings={data.callList} /> : <Unavailable />}
    </WorkPage>
  );
}
