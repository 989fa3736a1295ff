import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { dimensions, Statistics } from '../../../../../features/reserved-cases/statistics/Statistics';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { oneOf, wordOf } from '../../../../../forms/address-query';
import { ReservedCaseStatisticsDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';
import { today } from '../../../../../time/clock';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-cases.statistics'))('title') };
}

const dateOf = (typed: string | undefined, otherwise: string): string =>
  typed && /^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : otherwise;

export default async function Page({
  params,
  searchParams,
}: PageProps<'/[locale]/area-riservata/segnalazioni/statistiche'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-cases');
  const asked = {
    from: dateOf(oneOf(search, 'dal'), today().subtract({ months: 3 }).toString()),
    to: dateOf(oneOf(search, 'al'), today().toString()),
    by: wordOf(search, 'per', dimensions) ?? 'ALL',
  };
  const { data, error } = await queryAsViewer({
    query: ReservedCaseStatisticsDocument,
    variables: { ...asked, locale },
  });
  const crumbs = [{ text: t('list.title'), href: link(locale, '/area-riservata/segnalazioni') }];
  return (
    <WorkPage
      locale={locale}
      title={t('statistics.title')}
      lead={t('statistics.lead')}
      help="statistics"
      needs="STATISTICS_READ"
      crumbs={crumbs}
    >
      {data?.caseStatistics ? <Statistics data={data} {...asked} /> : <NotHere error={error} />}
    </WorkPage>
  );
}
