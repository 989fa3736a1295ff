import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { agendaCrumb, chosenAgenda } from '../../../../../features/reserved-agenda/chosen-agenda';
import { Feed } from '../../../../../features/reserved-agenda/numbers/Feed';
import { Numbers } from '../../../../../features/reserved-agenda/numbers/Numbers';
import { Stretch, stretchOf } from '../../../../../features/reserved-agenda/numbers/Stretch';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../../forms/address-query';
import { AgendaNumbersDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { today } from '../../../../../time/clock';
import { Unavailable } from '../../../../../ui/Unavailable';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-agenda.numbers'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/agenda/numeri'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const [t, { agenda, error }] = await Promise.all([getTranslations('reserved-agenda.numbers'), chosenAgenda(search)]);
  if (!agenda) return <NotHere error={error} level={1} />;
  const stretch = stretchOf(oneOf(search, 'dal'), oneOf(search, 'al'), today());
  const variables = { agendaId: agenda.id, ...stretch };
  const { data } = await queryAsViewer({ query: AgendaNumbersDocument, variables });
  const [title, done, crumbs] = [t('title'), oneOf(search, 'fatto'), agendaCrumb(locale, agenda)];
  return (
    <WorkPage locale={locale} title={title} lead={agenda.name} help="numbers" done={done} crumbs={crumbs}>
      <Stretch agendaId={agenda.id} stretch={stretch} />
      {data?.agendaNumbers ? <Numbers numbers={data.agendaNumbers} /> : <Unavailable />}
      {agenda.viewerCanManage && <Feed agendaId={agenda.id} made={oneOf(search, 'calendario')} />}
    </WorkPage>
  );
}
