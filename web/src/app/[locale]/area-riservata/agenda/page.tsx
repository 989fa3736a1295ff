import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AgendaLinks } from '../../../../features/reserved-agenda/AgendaLinks';
import { readAgendaQuestion } from '../../../../features/reserved-agenda/day/agenda-question';
import { DayList } from '../../../../features/reserved-agenda/day/DayList';
import { NotHere } from '../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../forms/address-query';
import { ReservedAgendasDocument, ReservedDayListDocument } from '../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../graphql/rsc-client';
import { today } from '../../../../time/clock';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-agenda.day'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/agenda'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-agenda.day');
  const { agendaId, on } = readAgendaQuestion(search, today().toString());
  const { data, error } = await queryAsViewer({ query: ReservedAgendasDocument, variables: { locale } });
  const agendas = data?.myAgendas ?? [];
  const agenda = agendas.find(({ id }) => id === agendaId) ?? agendas[0];
  if (!agenda) return <NotHere error={error} level={1} />;
  const { data: day } = await queryAsViewer({ query: ReservedDayListDocument, variables: { agendaId: agenda.id, on } });
  return (
    <WorkPage
      locale={locale}
      title={agenda.name}
      lead={t('lead')}
      help="agenda"
      done={oneOf(search, 'fatto')}
      aside={<AgendaLinks agendaId={agenda.id} canManage={agenda.viewerCanManage} />}
    >
      <DayList agendas={agendas} agenda={agenda} on={on} bookings={day?.dayList ?? null} />
    </WorkPage>
  );
}
