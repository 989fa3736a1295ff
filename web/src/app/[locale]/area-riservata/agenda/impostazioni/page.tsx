import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { agendaCrumb, chosenAgenda } from '../../../../../features/reserved-agenda/chosen-agenda';
import { AgendaSettings } from '../../../../../features/reserved-agenda/settings/AgendaSettings';
import { OpenAgenda } from '../../../../../features/reserved-agenda/settings/OpenAgenda';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../../forms/address-query';
import { AgendaSettingsDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { readGate } from '../../../../../session/viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-agenda.settings'))('title') };
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/[locale]/area-riservata/agenda/impostazioni'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const [t, gate, { agenda: named, error }] = await Promise.all([
    getTranslations('reserved-agenda.settings'),
    readGate(),
    chosenAgenda(search),
  ]);
  const { data } = await queryAsViewer({ query: AgendaSettingsDocument, variables: { locale } });
  const agenda = data?.myAgendas?.find(({ id }) => id === named?.id);
  const desks = 'viewer' in gate ? (gate.viewer.current?.sportelli ?? []) : [];
  if (!agenda && desks.length === 0) return <NotHere error={error} level={1} isForOthers />;
  return (
    <WorkPage
      locale={locale}
      title={t('title')}
      lead={agenda?.name}
      help="agendaSettings"
      done={oneOf(search, 'fatto')}
      crumbs={agenda ? agendaCrumb(locale, agenda) : undefined}
    >
      {agenda?.viewerCanManage && <AgendaSettings agenda={agenda} />}
      {desks.length > 0 && <OpenAgenda desks={desks} />}
    </WorkPage>
  );
}
