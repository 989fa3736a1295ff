import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { EventTabs } from '../../../../../features/reserved-training/EventTabs';
import { OpinionsView } from '../../../../../features/reserved-training/opinions/OpinionsView';
import { yearOf, yearsAround } from '../../../../../features/reserved-training/year/years';
import { TrainingOpinionsDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { Pagination } from '../../../../../ui/Pagination';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-training.opinions'))('title') };
}

type Props = PageProps<'/[locale]/area-riservata/formazione/gradimento'>;

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, search, t] = await Promise.all([params, searchParams, getTranslations('reserved-training')]);
  const year = yearOf(search);
  const { data, error } = await queryAsViewer({ query: TrainingOpinionsDocument, variables: { year } });
  const results = data?.questionnaireResults;
  return (
    <WorkPage
      locale={locale}
      title={t('opinions.titleOf', { year: String(year) })}
      lead={t('opinions.lead')}
      help="trainingOpinions"
      needs="TRAINING_PLAN"
    >
      <EventTabs current="opinions" />
      {results ? <OpinionsView results={results} year={year} /> : <NotHere error={error} />}
      <Pagination label={t('year.years')} {...yearsAround(locale, 'gradimento', year)} />
    </WorkPage>
  );
}
