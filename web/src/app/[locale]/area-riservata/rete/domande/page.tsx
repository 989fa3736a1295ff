import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { Applications } from '../../../../../features/reserved-network/applications/Applications';
import {
  applicationOrders,
  applicationOrderWords,
  applicationViews,
  applicationWords,
} from '../../../../../features/reserved-network/applications/application-views';
import { oneOf, wordOf } from '../../../../../forms/address-query';
import { ApplicationsPageDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-network.applications'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/rete/domande'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-network');
  const view = wordOf(search, 'stato', applicationWords) ?? 'da-verificare';
  const order = wordOf(search, 'ordine', applicationOrderWords) ?? 'recenti';
  const text = oneOf(search, 'q')?.slice(0, 200);
  const after = oneOf(search, 'dopo') ?? null;
  const { data, error } = await queryAsViewer({
    query: ApplicationsPageDocument,
    variables: {
      first: 25,
      after,
      state: applicationViews[view],
      text: text ?? null,
      orderBy: applicationOrders[order],
    },
  });
  return (
    <WorkPage
      locale={locale}
      title={t('applications.title')}
      lead={t('applications.lead')}
      help="network"
      crumbs={[{ text: t('list.title'), href: link(locale, '/area-riservata/rete') }]}
    >
      {data?.adhesionApplications ? (
        <Applications page={data.adhesionApplications} view={view} order={order} text={text} isFirst={after === null} />
      ) : (
        <NotHere error={error} />
      )}
    </WorkPage>
  );
}
