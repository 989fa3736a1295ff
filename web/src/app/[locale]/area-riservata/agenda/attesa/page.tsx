import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { agendaCrumb, chosenAgenda } from '../../../../../features/reserved-agenda/chosen-agenda';
import { PutInLine } from '../../../../../features/reserved-agenda/waiting/PutInLine';
import { WaitingLine } from '../../../../../features/reserved-agenda/waiting/WaitingLine';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../../forms/address-query';
import { ReservedPurposesDocument, ReservedWaitingListDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { Disclosure } from '../../../../../ui/Disclosure';
import { Unavailable } from '../../../../../ui/Unavailable';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-agenda.waiting'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/agenda/attesa'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const [t, { agenda, error }] = await Promise.all([getTranslations('reserved-agenda.waiting'), chosenAgenda(search)]);
  if (!agenda) return <NotHere error={error} level={1} />;
  const variables = { agendaId: agenda.id };
  const [{ data }, { data: known }] = await Promise.all([
    queryAsViewer({ query: ReservedWaitingListDocument, variables }),
    queryAsViewer({ query: ReservedPurposesDocument, variables: { ...variables, locale } }),
  ]);
  const [title, lead, done, crumbs] = [t('title'), t('lead'), oneOf(search, 'fatto'), agendaCrumb(locale, agenda)];
  return (
    <WorkPage locale={locale} title={title} lead={lead} help="waiting" done={done} crumbs={crumbs}>
      {data?.waitingList ? <WaitingLine agendaId={agenda.id} entries={data.waitingList} /> : <Unavailable />}
      <Disclosure id="in-lista" title={t('new')}>
        <PutInLine agendaId={agenda.id} purposes={known?.purposes ?? []} />
      </Disclosure>
    </WorkPage>
  );
}
