import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdhesionMap } from '../../../../../features/members/AdhesionMap';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { BacinoCoverage } from '../../../../../features/reserved-network/coverage/BacinoCoverage';
import { Coverage } from '../../../../../features/reserved-network/coverage/Coverage';
import { coverageOrders } from '../../../../../features/reserved-network/coverage/coverage-order';
import { NetworkTabs } from '../../../../../features/reserved-network/NetworkTabs';
import { wordOf } from '../../../../../forms/address-query';
import { CoveragePageDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-network.coverage'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/rete/copertura'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const order = wordOf(search, 'ordine', coverageOrders) ?? 'categoria';
  const [t, { data, error }] = await Promise.all([
    getTranslations('reserved-network'),
    queryAsViewer({ query: CoveragePageDocument }),
  ]);
  return (
    <WorkPage
      locale={locale}
      title={t('coverage.title')}
      lead={t('coverage.lead')}
      help="coverage"
      crumbs={[{ text: t('list.title'), href: link(locale, '/area-riservata/rete') }]}
    >
      <NetworkTabs current="coverage" />
      {data?.coverage ? <Coverage rows={data.coverage} order={order} /> : <NotHere error={error} />}
      {data?.coverageOfBacini && <BacinoCoverage rows={data.coverageOfBacini} />}
      {data?.comuni && <AdhesionMap comuni={data.comuni} />}
    </WorkPage>
  );
}
