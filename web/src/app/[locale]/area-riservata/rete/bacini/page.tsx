import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { Bacini } from '../../../../../features/reserved-network/bacini/Bacini';
import { bacinoOrders, deskOrders } from '../../../../../features/reserved-network/bacini/bacini-order';
import { NetworkTabs } from '../../../../../features/reserved-network/NetworkTabs';
import { wordOf } from '../../../../../forms/address-query';
import { BaciniPageDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-network.bacini'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/rete/bacini'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const [t, { data, error }] = await Promise.all([
    getTranslations('reserved-network'),
    queryAsViewer({ query: BaciniPageDocument }),
  ]);
  return (
    <WorkPage
      locale={locale}
      title={t('bacini.title')}
      lead={t('bacini.lead')}
      help="network"
      crumbs={[{ text: t('list.title'), href: link(locale, '/area-riservata/rete') }]}
    >
      <NetworkTabs current="bacini" />
      {data?.bacini ? (
        <Bacini
          rows={data.bacini}
          order={wordOf(search, 'ordine', bacinoOrders) ?? 'nome'}
          deskOrder={wordOf(search, 'sportelli', deskOrders) ?? 'nome'}
        />
      ) : (
        <NotHere error={error} />
      )}
    </WorkPage>
  );
}
