import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { EventTabs } from '../../../../../features/reserved-training/EventTabs';
import { YearPlan } from '../../../../../features/reserved-training/year/YearPlan';
import { yearOf, yearsAround } from '../../../../../features/reserved-training/year/years';
import { TrainingPlanDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { Pagination } from '../../../../../ui/Pagination';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-training.year'))('title') };
}

type Props = PageProps<'/[locale]/area-riservata/formazione/piano'>;

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, search, t] = await Promise.all([params, searchParams, getTranslations('reserved-training.year')]);
  const year = yearOf(search);
  const { data, error } = await queryAsViewer({ query: TrainingPlanDocument, variables: { year } });
  return (
    <WorkPage locale={locale} title={t('titleOf', { year: String(year) })} lead={t('lead')} help="training">
      <EventTabs current="year" />
      {data?.trainingPlan ? <YearPlan data={data} /> : <NotHere error={error} />}
      <Pagination label={t('years')} {...yearsAround(locale, 'piano', year)} />
    </WorkPage>
  );
}
