import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MyWork } from '../../../features/reserved-dashboard/MyWork';
import { Tour } from '../../../features/reserved-dashboard/Tour';
import { workVariables } from '../../../features/reserved-dashboard/work-variables';
import { NotHere } from '../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../forms/address-query';
import { ReservedWorkDocument } from '../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../graphql/rsc-client';
import { readGate } from '../../../session/viewer';
import { now, today } from '../../../time/clock';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-dashboard'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const [t, gate] = await Promise.all([getTranslations('reserved-dashboard'), readGate()]);
  if (gate.kind !== 'ok') return null;
  const { viewer } = gate;
  const capabilities = new Set(viewer.capabilities);
  const language = viewer.locale && viewer.locale !== 'it' ? viewer.locale : 'en';
  const { data, error } = await queryAsViewer({
    query: ReservedWorkDocument,
    variables: workVariables(capabilities, { locale, language, today: today().toString() }),
  });
  const name = viewer.person?.displayName.split(' ')[0] ?? '';
  return (
    <WorkPage locale={locale} title={t('greeting', { name })} lead={t('lead')} help="work" done={oneOf(search, 'fatto')}>
      {!viewer.tourDone && <Tour capabilities={capabilities} />}
      {data ? <MyWork data={data} capabilities={capabilities} language={language} now={now().toString()} /> : <NotHere error={error} />}
    </WorkPage>
  );
}
