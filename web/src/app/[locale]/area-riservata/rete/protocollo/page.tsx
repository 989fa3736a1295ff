import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { NetworkTabs } from '../../../../../features/reserved-network/NetworkTabs';
import { Protocolli } from '../../../../../features/reserved-network/protocollo/Protocolli';
import { protocolloOrders } from '../../../../../features/reserved-network/protocollo/protocollo-orders';
import { readProtocolloQuestion } from '../../../../../features/reserved-network/protocollo/protocollo-question';
import { oneOf } from '../../../../../forms/address-query';
import { ProtocolloPageDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-network.protocollo'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/rete/protocollo'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const question = readProtocolloQuestion(search);
  const [t, { data, error }] = await Promise.all([
    getTranslations('reserved-network'),
    queryAsViewer({ query: ProtocolloPageDocument, variables: { orderBy: protocolloOrders[question.order] } }),
  ]);
  return (
    <WorkPage
      locale={locale}
      title={t('protocollo.title')}
      lead={t('protocollo.lead')}
      help="network"
      done={oneOf(search, 'fatto')}
      crumbs={[{ text: t('list.title'), href: link(locale, '/area-riservata/rete') }]}
    >
      <NetworkTabs current="protocollo" />
      {data?.protocolli ? <Protocolli protocolli={data.protocolli} question={question} /> : <NotHere error={error} />}
    </WorkPage>
  );
}
