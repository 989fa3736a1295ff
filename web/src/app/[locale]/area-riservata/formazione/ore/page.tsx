import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { EventTabs } from '../../../../../features/reserved-training/EventTabs';
import { HoursView } from '../../../../../features/reserved-training/hours/HoursView';
import { yearOf, yearsAround } from '../../../../../features/reserved-training/year/years';
import { OwnTrainingHoursDocument, TrainingHoursDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { readCapabilities } from '../../../../../session/viewer';
import { Pagination } from '../../../../../ui/Pagination';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-training.hours'))('title') };
}

type Props = PageProps<'/[locale]/area-riservata/formazione/ore'>;

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, search, t, capabilities] = await Promise.all([
    params,
    searchParams,
    getTranslations('reserved-training'),
    readCapabilities(),
  ]);
  const year = yearOf(search);
  const isAdministrator = capabilities.has('TRAINING_ANSWER');
  if (!isAdministrator && !capabilities.has('TRAINING_PLAN')) return <NotHere level={1} isForOthers />;
  const query = isAdministrator ? OwnTrainingHoursDocument : TrainingHoursDocument;
  const { data, error } = await queryAsViewer({ query, variables: { year } });
  return (
    <WorkPage
      locale={locale}
      title={t('hours.titleOf', { year: String(year) })}
      lead={t('hours.lead')}
      help="trainingHours"
    >
      <EventTabs current="hours" />
      {data?.trainingHours ? <HoursView rows={data.trainingHours} year={year} /> : <NotHere error={error} />}
      <Pagination label={t('year.years')} {...yearsAround(locale, 'ore', year)} />
    </WorkPage>
  );
}
