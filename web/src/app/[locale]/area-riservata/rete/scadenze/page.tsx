import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { DueList } from '../../../../../features/reserved-network/due/DueList';
import { dueOrders, dueOrderWords, dueViews, dueWords } from '../../../../../features/reserved-network/due/due-views';
import { NetworkTabs } from '../../../../../features/reserved-network/NetworkTabs';
import { oneOf, wordOf } from '../../../../../forms/address-query';
import { DuePageDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';
import { ButtonLink } from '../../../../../ui/Button';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-network.due'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/rete/scadenze'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-network');
  const view = wordOf(search, 'che', dueWords) ?? 'da-decidere';
  const order = wordOf(search, 'ordine', dueOrderWords) ?? 'ente';
  const text = oneOf(search, 'q')?.slice(0, 200);
  const after = oneOf(search, 'dopo') ?? null;
  const { data, error } = await queryAsViewer({
    query: DuePageDocument,
    variables: { first: 25, after, due: dueViews[view], text: text ?? null, orderBy: dueOrders[order] },
  });
  return (
    <WorkPage
      locale={locale}
      title={t('due.title')}
      lead={t('due.lead')}
      help="network"
      crumbs={[{ text: t('list.title'), href: link(locale, '/area-riservata/rete') }]}
    >
      <NetworkTabs current="due" />
      {view === 'da-decidere' && data?.viewer?.capabilities.includes('NETWORK_IMPORT') && (
        <ButtonLink tone="link" size="sm" icon="files" href={link(locale, '/area-riservata/rete/domande')}>
          {t('due.applications')}
        </ButtonLink>
      )}
      {data?.adhesions ? (
        <DueList page={data.adhesions} view={view} order={order} text={text} isFirst={after === null} />
      ) : (
        <NotHere error={error} />
      )}
    </WorkPage>
  );
}
