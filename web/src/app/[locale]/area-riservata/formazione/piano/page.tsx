import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { EventTabs } from '../../../../../features/reserved-training/EventTabs';
import { YearPlan } from '../../../../../features/reserved-training/year/YearPlan';
import { oneOf } from '../../../../../forms/address-query';
import { TrainingPlanDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';
import { today } from '../../../../../time/clock';
import { Pagination } from '../../../../../ui/Pagination';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-training.year'))('title') };
}

type Props = PageProps<'/[locale]/area-riservata/formazione/piano'>;

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, search, t] = await Promise.all([params, searchParams, getTranslations('reserved-training.year')]);
  const asked = Number(oneOf(search, 'anno'));
  const year = asked >= 2000 && asked <= 2100 ? asked : today().year;
  const { data, error } = await queryAsViewer({ query: TrainingPlanDocument, variables: { year } });
  const of = (one: number) => ({
    href: `${link(locale, '/area-riservata/formazione/piano')}?anno=${one}`,
    text: String(one),
  });
  return (
    <WorkPage locale={locale} title={t('titleOf', { year: String(year) })} lead={t('lead')} help="training">
      <EventTabs current="year" />
      {data?.trainingPlan ? <YearPlan data={data} /> : <NotHere error={error} />}
      <Pagination label={t('years')} first={of(year - 1)} next={of(year + 1)} />
    </WorkPage>
  );
}
