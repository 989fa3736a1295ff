import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TransferList } from '../../../../../features/reserved-cases/transfers/TransferList';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../../forms/address-query';
import { ReservedTransfersDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-cases.transfers'))('title') };
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/[locale]/area-riservata/segnalazioni/trasferimenti'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-cases');
  const { data, error } = await queryAsViewer({ query: ReservedTransfersDocument });
  const crumbs = [{ text: t('list.title'), href: link(locale, '/area-riservata/segnalazioni') }];
  const frame = { locale, title: t('transfers.title'), lead: t('transfers.lead'), done: oneOf(search, 'fatto') };
  return (
    <WorkPage {...frame} help="transfers" needs="CASES_READ" crumbs={crumbs}>
      {data?.pendingTransfers ? <TransferList rows={data.pendingTransfers} /> : <NotHere error={error} />}
    </WorkPage>
  );
}
