import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import {
  changeOrders,
  changeOrderWords,
  changeViews,
  changeViewWords,
} from '../../../../../features/reserved-network/change/change-views';
import { PlannedChanges } from '../../../../../features/reserved-network/change/PlannedChanges';
import { oneOf, wordOf } from '../../../../../forms/address-query';
import { ChangesPageDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-network.changes'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/rete/cambiamenti'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-network');
  const after = oneOf(search, 'dopo') ?? null;
  const view = wordOf(search, 'che', changeViewWords) ?? 'in-programma';
  const order = wordOf(search, 'ordine', changeOrderWords) ?? 'giorno';
  const text = oneOf(search, 'q')?.slice(0, 200);
  const { data, error } = await queryAsViewer({
    query: ChangesPageDocument,
    variables: { first: 25, after, state: changeViews[view], text: text ?? null, orderBy: changeOrders[order] },
  });
  return (
    <WorkPage
      locale={locale}
      title={t('changes.title')}
      lead={t('changes.lead')}
      help="network"
      done={oneOf(search, 'fatto')}
      crumbs={[{ text: t('list.title'), href: link(locale, '/area-riservata/rete') }]}
    >
      {data?.enteChanges ? (
        <PlannedChanges page={data.enteChanges} view={view} order={order} text={text} isFirst={after === null} />
      ) : (
        <NotHere error={error} />
      )}
    </WorkPage>
  );
}
