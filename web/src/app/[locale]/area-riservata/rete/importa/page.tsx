import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { TableForm } from '../../../../../features/reserved-network/import/TableForm';
import { ImportWordsDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-network.import'))('title') };
}

export default async function Page({ params }: PageProps<'/[locale]/area-riservata/rete/importa'>) {
  const { locale } = await params;
  const [t, { data }] = await Promise.all([
    getTranslations('reserved-network'),
    queryAsViewer({ query: ImportWordsDocument }),
  ]);
  return (
    <WorkPage
      locale={locale}
      title={t('import.title')}
      lead={t('import.lead')}
      help="network"
      needs="NETWORK_IMPORT"
      crumbs={[{ text: t('list.title'), href: link(locale, '/area-riservata/rete') }]}
    >
      <TableForm bacini={data?.bacini ?? []} />
    </WorkPage>
  );
}
