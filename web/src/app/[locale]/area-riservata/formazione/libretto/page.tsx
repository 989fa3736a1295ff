import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { EventTabs } from '../../../../../features/reserved-training/EventTabs';
import { RecordView } from '../../../../../features/reserved-training/record/RecordView';
import { oneOf } from '../../../../../forms/address-query';
import { unseal } from '../../../../../forms/seal';
import { TrainingRecordDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-training.record'))('title') };
}

type Props = PageProps<'/[locale]/area-riservata/formazione/libretto'>;

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, search, t] = await Promise.all([
    params,
    searchParams,
    getTranslations('reserved-training.record'),
  ]);
  const { data, error } = await queryAsViewer({ query: TrainingRecordDocument });
  const made = (unseal(oneOf(search, 'nuovo')) as { path?: string } | null)?.path ?? null;
  return (
    <WorkPage locale={locale} title={t('title')} lead={t('lead')} help="training" done={oneOf(search, 'fatto')}>
      <EventTabs current="record" />
      {data?.myTrainingRecord ? <RecordView data={data} made={made} /> : <NotHere error={error} />}
    </WorkPage>
  );
}
