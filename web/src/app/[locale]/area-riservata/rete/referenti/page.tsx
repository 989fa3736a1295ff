import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { Orphans } from '../../../../../features/reserved-network/contacts/Orphans';
import { orphanOrders, orphanOrderWords } from '../../../../../features/reserved-network/contacts/orphan-orders';
import { oneOf, wordOf } from '../../../../../forms/address-query';
import { OrphansPageDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-network.orphans'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/rete/referenti'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-network');
  const after = oneOf(search, 'dopo') ?? null;
  const order = wordOf(search, 'ordine', orphanOrderWords) ?? 'ente';
  const text = oneOf(search, 'q')?.slice(0, 200);
  const { data, error } = await queryAsViewer({
    query: OrphansPageDocument,
    variables: { first: 25, after, text: text ?? null, orderBy: orphanOrders[order] },
  });
  return (
    <WorkPage
      locale={locale}
      title={t('orphans.title')}
      lead={t('orphans.lead')}
      help="network"
      done={oneOf(search, 'fatto')}
      crumbs={[{ text: t('list.title'), href: link(locale, '/area-riservata/rete') }]}
    >
      {data?.orphanedContacts ? (
        <Orphans page={data.orphanedContacts} order={order} text={text} isFirst={after === null} />
      ) : (
        <NotHere error={error} />
      )}
    </WorkPage>
  );
}
